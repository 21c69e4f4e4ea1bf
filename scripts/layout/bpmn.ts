import { BpmnModdle, type ModdleElement, type ParseWarning } from "bpmn-moddle";
import zeebe from "zeebe-bpmn-moddle/resources/zeebe.json" with { type: "json" };
import { StartFailure } from "../../server/embedded/start-failure.ts";

/** An element that a diagram shows: a node, or a sequence flow between two nodes. */
export interface FlowElement extends ModdleElement {
  id: string;
  name?: string;
}

export interface FlowNode extends FlowElement {
  incoming?: SequenceFlow[];
  outgoing?: SequenceFlow[];
  /** of a boundary event: the activity it sits on */
  attachedToRef?: FlowNode;
  /** of a sub-process */
  flowElements?: FlowElement[];
  triggeredByEvent?: boolean;
}

export interface SequenceFlow extends FlowElement {
  sourceRef: FlowNode;
  targetRef: FlowNode;
}

/** A process or an expanded sub-process: what holds nodes and flows. */
export interface Container extends ModdleElement {
  id: string;
  flowElements?: FlowElement[];
}

export interface Definitions extends ModdleElement {
  rootElements: Container[];
  diagrams?: ModdleElement[];
}

export const moddle = new BpmnModdle({ zeebe });

/**
 * Reads a model.
 * @param file the name under which a fault is told
 * @throws StartFailure when the text is no BPMN, holds what the BPMN or zeebe schema does not know, or no process
 */
export async function readModel(xml: string, file: string): Promise<Definitions> {
  const { rootElement, warnings } = await moddle.fromXML(xml).catch((cause: Error) => {
    throw new StartFailure(`${file} 不是 BPMN 流程图：${oneLine(cause.message)}`, { cause });
  });
  if (warnings.length > 0) throw new StartFailure(`${file}：${warnings.map(told).join("；")}`);
  const definitions = rootElement as Definitions;
  if (!definitions.rootElements?.some(isProcess)) throw new StartFailure(`${file} 中没有流程。`);
  const loose = looseFlow(processOf(definitions));
  if (loose) throw new StartFailure(`${file}：${loose.id} 没有连接同一层的两个节点。`);
  return definitions;
}

const oneLine = (message: string) => message.replace(/\s+/g, " ").trim();

/** A reference into the void is told with the element that holds it: that is where it must be mended. */
const told = ({ message, element, property, value }: ParseWarning) =>
  element && property && value
    ? `${String(element.get("id"))} 的 ${property} 指向不存在的 ${value}`
    : oneLine(message);

/** Leaves out of a model's XML what its semantics say already and `layOut` writes anew: it may be out of date. */
export const semanticsOf = (xml: string): string =>
  xml
    .replace(/<(\w+:)?BPMNDiagram\b[\s\S]*<\/\1BPMNDiagram>/, "")
    .replace(/<((?:\w+:)?(?:incoming|outgoing))>[^<]*<\/\1>/g, "");

/** Gives the XML of a model, indented. */
export async function writeModel(definitions: Definitions): Promise<string> {
  return (await moddle.toXML(definitions, { format: true })).xml;
}

const isProcess = (element: ModdleElement) => element.$type === "bpmn:Process";
export const processOf = (definitions: Definitions): Container => {
  const process = definitions.rootElements.find(isProcess);
  if (!process) throw new Error(`no process in ${String(definitions.get("id"))}`);
  return process;
};

export const isFlow = (element: FlowElement): element is SequenceFlow =>
  element.$type === "bpmn:SequenceFlow";
export const isGateway = (node: FlowElement) => node.$type.endsWith("Gateway");
export const isEvent = (node: FlowElement) => node.$type.endsWith("Event");
const isSubProcess = (node: FlowElement) => node.$type === "bpmn:SubProcess";
export const isEventSubProcess = (node: FlowNode) => isSubProcess(node) && node.triggeredByEvent === true;

export const flowsIn = (container: Container): SequenceFlow[] =>
  (container.flowElements ?? []).filter(isFlow);
export const nodesIn = (container: Container): FlowNode[] =>
  (container.flowElements ?? []).filter((element): element is FlowNode => !isFlow(element));

/** The first flow that does not join two nodes of its own container, which neither the engine nor a drawing bears. */
function looseFlow(container: Container): SequenceFlow | undefined {
  const nodes = nodesIn(container);
  const loose = flowsIn(container).find(
    (flow) => !nodes.includes(flow.sourceRef) || !nodes.includes(flow.targetRef),
  );
  return loose ?? nodes.flatMap((node) => (node.flowElements && looseFlow(node)) ?? [])[0];
}

/** Writes the `incoming` and `outgoing` of every node, which people leave out but engine and linter want. */
export function fillFlowReferences(container: Container): void {
  const flows = flowsIn(container);
  const flowsWith = (end: "sourceRef" | "targetRef", node: FlowNode) =>
    flows.filter((flow) => flow[end] === node);
  for (const node of nodesIn(container)) {
    node.set("incoming", flowsWith("targetRef", node));
    node.set("outgoing", flowsWith("sourceRef", node));
    if (node.flowElements) fillFlowReferences(node);
  }
}
