/** bpmn-moddle ships types of its elements but none of its entry point: the part of it that we use. */
declare module "bpmn-moddle" {
  export interface ModdleElement {
    $type: string;
    $attrs: Record<string, unknown>;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }
  /** What could not be read; a reference into the void comes with its holder. */
  export interface ParseWarning {
    message: string;
    element?: ModdleElement;
    property?: string;
    value?: string;
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: ParseWarning[] }>;
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, attributes?: Record<string, unknown>): ModdleElement;
  }
}
