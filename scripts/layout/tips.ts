import type { Side } from "./arrange.ts";
import { type FlowNode, isGateway, type SequenceFlow } from "./bpmn.ts";
import { originOf, type ReadingOrder } from "./order.ts";

/**
 * The tip of a gateway at which a flow docks: the main line runs straight through, ways back run above it, other
 * ways below it.
 * @param hosts activities that carry boundary events, whose flows need the room below
 */
export function tip(
  flow: SequenceFlow,
  order: ReadingOrder,
  hosts: ReadonlySet<FlowNode>,
  end: "in" | "out",
): Side {
  if (order.backward.has(flow)) return "top";
  if (order.main[end].has(flow)) return end === "in" ? "left" : "right";
  return isAbove(flow, order, hosts, end) ? "top" : "bottom";
}

function isAbove(
  flow: SequenceFlow,
  order: ReadingOrder,
  hosts: ReadonlySet<FlowNode>,
  end: "in" | "out",
): boolean {
  if (order.returning.has(flow.targetRef)) return true;
  if (isShortcut(flow)) return !hasRoomBelow(flow, order, hosts);
  // a branch comes back to the main line on the side on which it left
  return end === "in" && order.returning.has(originOf(flow));
}

/** A flow from a gateway straight to the gateway at which the other ways come together again. */
const isShortcut = (flow: SequenceFlow): boolean => isGateway(flow.sourceRef) && isGateway(flow.targetRef);

/** Whether neither a boundary event nor another branch wants the room between the two gateways of a shortcut. */
function hasRoomBelow(flow: SequenceFlow, order: ReadingOrder, hosts: ReadonlySet<FlowNode>): boolean {
  const branches = (flow.sourceRef.outgoing ?? []).filter(
    (other) => other !== flow && !order.backward.has(other) && !order.main.out.has(other),
  );
  if (branches.some((other) => order.returning.has(other.targetRef))) return true;
  return (
    branches.length === 0 &&
    !mainBetween(originOf(flow), flow.targetRef, order).some((node) => hosts.has(node))
  );
}

/** The nodes that the main line passes from one node to another; none if it does not lead there. */
function mainBetween(from: FlowNode, to: FlowNode, order: ReadingOrder): FlowNode[] {
  const passed: FlowNode[] = [];
  for (let node: FlowNode | undefined = from; node && node !== to; ) {
    passed.push(node);
    node = node.outgoing?.find((flow) => order.main.out.has(flow))?.targetRef;
    if (!node || passed.includes(node)) return [];
  }
  return passed;
}
