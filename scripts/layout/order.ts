import { type Container, type FlowNode, flowsIn, nodesIn, type SequenceFlow } from "./bpmn.ts";

/** How a container reads: which flows go back, and which make the straight line from left to right. */
export interface ReadingOrder {
  /** every node but boundary events, each after all that lead to it */
  nodes: FlowNode[];
  /** flows that return to an earlier node */
  backward: Set<SequenceFlow>;
  /** nodes from which every way leads back, none to an end */
  returning: Set<FlowNode>;
  /** at most one flow out of and one into a node: the longest way through */
  main: { out: Set<SequenceFlow>; in: Set<SequenceFlow> };
}

/** What a flow visibly leaves: a boundary event counts as its activity. */
export const originOf = (flow: SequenceFlow): FlowNode => flow.sourceRef.attachedToRef ?? flow.sourceRef;

/** Reads a container whose flows name nodes of the same container only, as BPMN demands. */
export function readingOrder(container: Container): ReadingOrder {
  const nodes = nodesIn(container).filter((node) => !node.attachedToRef);
  const flows = flowsIn(container);
  const outOf = new Map(nodes.map((node) => [node, flows.filter((flow) => originOf(flow) === node)]));
  const into = new Map(nodes.map((node) => [node, flows.filter((flow) => flow.targetRef === node)]));

  const backward = new Set<SequenceFlow>();
  const visited = new Set<FlowNode>();
  const path = new Set<FlowNode>();
  const finished: FlowNode[] = [];
  const visit = (node: FlowNode): void => {
    visited.add(node);
    path.add(node);
    for (const flow of outOf.get(node) ?? []) {
      if (path.has(flow.targetRef)) backward.add(flow);
      else if (!visited.has(flow.targetRef)) visit(flow.targetRef);
    }
    path.delete(node);
    finished.unshift(node);
  };
  for (const node of nodes) if (into.get(node)?.length === 0) visit(node);
  for (const node of nodes) if (!visited.has(node)) visit(node);

  const toEnd = new Map<FlowNode, number>();
  const fromStart = new Map<FlowNode, number>();
  const forward = (list: SequenceFlow[] | undefined) => (list ?? []).filter((flow) => !backward.has(flow));
  const measure = (depths: Map<FlowNode, number>, node: FlowNode, next: FlowNode[]) =>
    depths.set(node, 1 + Math.max(0, ...next.map((other) => depths.get(other) ?? 0)));
  for (const node of finished) measure(fromStart, node, forward(into.get(node)).map(originOf));
  for (const node of finished.toReversed())
    measure(
      toEnd,
      node,
      forward(outOf.get(node)).map((flow) => flow.targetRef),
    );

  const returning = new Set<FlowNode>();
  for (const node of finished.toReversed()) {
    const all = outOf.get(node) ?? [];
    const onward = forward(all);
    if (all.length > 0 && onward.every((flow) => returning.has(flow.targetRef))) returning.add(node);
  }

  const main = { out: new Set<SequenceFlow>(), in: new Set<SequenceFlow>() };
  for (const node of finished) {
    const onward = forward(outOf.get(node)).filter((flow) => flow.sourceRef === node);
    const best = longest(
      onward,
      ({ targetRef }) => (returning.has(targetRef) ? 0 : 1000) + (toEnd.get(targetRef) ?? 0),
    );
    if (best) main.out.add(best);
  }
  for (const node of finished) {
    const arriving = forward(into.get(node));
    const best = longest(
      arriving,
      (flow) => (fromStart.get(originOf(flow)) ?? 0) + (main.out.has(flow) ? 0.5 : 0),
    );
    if (best) main.in.add(best);
  }
  const depth = (node: FlowNode) => fromStart.get(node) ?? 0;
  return { nodes: nodes.toSorted((a, b) => depth(a) - depth(b)), backward, returning, main };
}

/** The first of the items that measures most. */
function longest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || measure(item) > measure(best) ? item : best),
    undefined,
  );
}
