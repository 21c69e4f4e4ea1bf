/** The two entry points of bpmnlint that are plain JavaScript or typed loosely: the part that we use. */
declare module "bpmnlint" {
  export interface Report {
    id: string;
    message: string;
    category: string;
  }
  export class Linter {
    constructor(options: { resolver: unknown });
    lint(moddleRoot: unknown, config: unknown): Promise<Record<string, Report[]>>;
  }
}

declare module "bpmnlint/lib/resolver/node-resolver.js" {
  export default class NodeResolver {}
}
