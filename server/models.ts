import { readdirSync, readFileSync } from "node:fs";
import { BpmnModdle } from "bpmn-moddle";

/** What people call the steps: element id → Chinese name, per process id. */
export interface Models {
  /** the name of an element; its id when the model does not know it any more */
  nameOf(processId: string, elementId: string): string;
  namesOf(processId: string): Readonly<Record<string, string>>;
}

interface Element {
  $type: string;
  id: string;
  name?: string;
  flowElements?: Element[];
}

const named = (elements: Element[]): [string, string][] =>
  elements.flatMap((e) => [[e.id, e.name ?? e.id] as [string, string], ...named(e.flowElements ?? [])]);

/** Reads the names out of every model below a folder. */
export async function loadModels(folder: string): Promise<Models> {
  const names = new Map<string, Record<string, string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".bpmn")) continue;
    const { rootElement } = await new BpmnModdle().fromXML(readFileSync(`${folder}/${file}`, "utf8"));
    for (const root of (rootElement as unknown as { rootElements: Element[] }).rootElements)
      if (root.$type === "bpmn:Process")
        names.set(root.id, Object.fromEntries(named(root.flowElements ?? [])));
  }
  return {
    nameOf: (processId, elementId) => names.get(processId)?.[elementId] ?? elementId,
    namesOf: (processId) => names.get(processId) ?? {},
  };
}
