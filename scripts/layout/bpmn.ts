import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import zeebe from "zeebe-bpmn-moddle/resources/zeebe.json" with { type: "json" };

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

/** Reads a model; throws when the XML holds anything that the BPMN or zeebe schema does not know. */
export async function readModel(xml: string): Promise<Definitions> {
  const { rootElement, warnings } = await moddle.fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join("\n"));
  return rootElement as Definitions;
}

/** Gives the XML of a model, indented. */
export async function writeModel(definitions: Definitions): Promise<string> {
  return (await moddle.toXML(definitions, { format: true })).xml;
}

export const processOf = (definitions: Definitions): Container => {
  const process = definitions.rootElements.find((element) => element.$type === "bpmn:Process");
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
