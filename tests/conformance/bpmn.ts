import { readdirSync, readFileSync } from "node:fs";
import {
  type Container,
  type Definitions,
  type FlowElement,
  type FlowNode,
  isFlow,
  processOf,
  readModel,
  type SequenceFlow,
} from "../../scripts/layout/bpmn.ts";

export interface Model {
  /** path below processes/, which is the name under which the engine knows it */
  file: string;
  xml: string;
  definitions: Definitions;
  process: Container;
  /** all nodes, those of sub-processes included */
  nodes: FlowNode[];
  flows: SequenceFlow[];
}

const folder = new URL("../../processes/", import.meta.url);

/** Every model of processes/, in the order of their paths. */
export async function loadModels(): Promise<Model[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".bpmn"),
  );
  return Promise.all(
    files.sort().map(async (file) => {
      const xml = readFileSync(new URL(file, folder), "utf8");
      const definitions = await readModel(xml, file);
      const process = processOf(definitions);
      const elements = [...within(process)];
      const nodes = elements.filter((element): element is FlowNode => !isFlow(element));
      return { file, xml, definitions, process, nodes, flows: elements.filter(isFlow) };
    }),
  );
}

function* within(container: Container): Generator<FlowElement> {
  for (const element of container.flowElements ?? []) {
    yield element;
    if (!isFlow(element)) yield* within(element as Container);
  }
}

interface Extension {
  $type: string;
  [property: string]: unknown;
}

interface Extended {
  extensionElements?: { values: Extension[] };
}

/** The zeebe extension of an element, e.g. "TaskDefinition". */
export const extension = (element: object, name: string): Extension | undefined =>
  (element as Extended).extensionElements?.values.find((value) => value.$type === `zeebe:${name}`);

/** What a model tells the worker or the people of a task: its task headers. */
export function headersOf(element: object): Record<string, string> {
  const headers = (extension(element, "TaskHeaders")?.["values"] ?? []) as { key: string; value: string }[];
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]));
}

export const jobTypeOf = (element: object): string | undefined =>
  extension(element, "TaskDefinition")?.["type"] as string | undefined;
export const formKeyOf = (element: object): string | undefined =>
  extension(element, "FormDefinition")?.["formKey"] as string | undefined;
export const calledProcessOf = (element: object): string | undefined =>
  extension(element, "CalledElement")?.["processId"] as string | undefined;

export interface Mapping {
  source: string;
  target: string;
}

export const inputsOf = (element: object): Mapping[] =>
  (extension(element, "IoMapping")?.["inputParameters"] ?? []) as Mapping[];
export const outputsOf = (element: object): Mapping[] =>
  (extension(element, "IoMapping")?.["outputParameters"] ?? []) as Mapping[];

interface EventDefinition {
  messageRef?: { name: string };
  timeDate?: { body: string };
}

const eventOf = (node: FlowNode): EventDefinition | undefined =>
  ((node.get("eventDefinitions") ?? []) as EventDefinition[])[0];

/** The message that an event waits for. */
export const messageOf = (node: FlowNode) => eventOf(node)?.messageRef;
/** The FEEL expression of the moment at which a timer fires. */
export const momentOf = (node: FlowNode): string | undefined => eventOf(node)?.timeDate?.body;
export const conditionOf = (flow: SequenceFlow): string | undefined =>
  (flow.get("conditionExpression") as { body: string } | undefined)?.body;

export interface Repetition {
  inputCollection: string;
  inputElement: string;
  outputCollection?: string;
  outputElement?: string;
}

/** Over what an activity is repeated, one instance for each element. */
export function repetitionOf(node: FlowNode): Repetition | undefined {
  const loop = node.get("loopCharacteristics") as object | undefined;
  return loop && (extension(loop, "LoopCharacteristics") as Repetition | undefined);
}

/** The variables that a FEEL expression names: texts, built-in functions and literals left out. */
export function variablesIn(expression: string): string[] {
  const words = expression
    .replace(/"[^"]*"/g, "")
    .replace(/\b(list contains|count|sum)\b/g, "")
    .match(/[A-Za-z]\w*(\.\w+)*/g);
  return (words ?? [])
    .map((word) => word.split(".")[0] ?? word)
    .filter((word) => !/^(null|true|false)$/.test(word));
}
