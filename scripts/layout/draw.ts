import type { Box, Line, Side } from "./arrange.ts";
import {
  type Container,
  type FlowNode,
  flowsIn,
  isEvent,
  isEventSubProcess,
  isGateway,
  nodesIn,
  type SequenceFlow,
} from "./bpmn.ts";
import { bounds, movedPoint, movedRect, type Point, type Rect, straightened } from "./geometry.ts";
import { originOf, type ReadingOrder, readingOrder } from "./order.ts";
import { arrangeInRows } from "./rows.ts";
import { nameSize } from "./text.ts";
import { tip } from "./tips.ts";

/** Where every node of a container lies, those in its sub-processes included, and how its flows run. */
export interface Drawing {
  shapes: Map<FlowNode, Rect>;
  lines: Map<SequenceFlow, Point[]>;
}

const eventSize = 36;
const padding = { top: 48, left: 30, right: 30, bottom: 30 };
const gapBetweenParts = 60;

/** Draws a container with all that it holds, in rows no wider than `maxWidth` pixels. */
export async function draw(container: Container, maxWidth = Number.POSITIVE_INFINITY): Promise<Drawing> {
  const inner = new Map<FlowNode, Drawing>();
  for (const node of nodesIn(container)) if (node.flowElements) inner.set(node, await draw(node));

  const order = readingOrder(container);
  const inFlow = order.nodes.filter((node) => !isEventSubProcess(node));
  const byId = new Map(inFlow.map((node) => [node.id, node]));
  const hosted = (node: FlowNode) => nodesIn(container).filter((event) => event.attachedToRef === node);
  const hosts = new Set(inFlow.filter((node) => hosted(node).length > 0));
  const placed = await arrangeInRows(
    inFlow.map((node) => boxOf(node, hosted(node), order, inner.get(node))),
    flowsIn(container).map((flow) => lineOf(flow, order, hosts, hosted(originOf(flow)))),
    maxWidth,
  );

  const drawing: Drawing = { shapes: new Map(), lines: new Map() };
  for (const [id, rect] of placed.rects) {
    const node = byId.get(id);
    if (!node) continue;
    const height = heightOf(node, inner.get(node));
    drawing.shapes.set(node, { ...rect, height });
    const events = hosted(node);
    for (const event of events)
      drawing.shapes.set(event, {
        x: rect.x + borderPosition(event, events, rect.width) - eventSize / 2,
        y: rect.y + height - eventSize / 2,
        width: eventSize,
        height: eventSize,
      });
  }
  for (const flow of flowsIn(container))
    drawing.lines.set(flow, straightened(placed.lines.get(flow.id) ?? []));

  const extent = extentOf(drawing);
  let x = extent.x;
  for (const node of nodesIn(container).filter(isEventSubProcess)) {
    const size = outerSize(inner.get(node));
    drawing.shapes.set(node, { x, y: extent.y + extent.height + gapBetweenParts, ...size });
    x += size.width + gapBetweenParts;
  }
  for (const [node, child] of inner) {
    const rect = drawing.shapes.get(node);
    const origin = extentOf(child);
    if (!rect) continue;
    const by = { x: rect.x + padding.left - origin.x, y: rect.y + padding.top - origin.y };
    for (const [nested, shape] of child.shapes) drawing.shapes.set(nested, movedRect(shape, by));
    for (const [flow, line] of child.lines)
      drawing.lines.set(
        flow,
        line.map((point) => movedPoint(point, by)),
      );
  }
  return drawing;
}

/** What a drawing covers, its lines and the names under its events included. */
export function extentOf(drawing: Drawing): Rect {
  const names = [...drawing.shapes].flatMap(([node, shape]) => {
    if (!node.name || !isEvent(node)) return [];
    const size = nameSize(node.name);
    return [{ x: shape.x + shape.width / 2 - size.width / 2, y: shape.y + shape.height, ...size }];
  });
  const points = [...drawing.lines.values()].flat().map((point) => ({ ...point, width: 0, height: 0 }));
  return bounds([...drawing.shapes.values(), ...names, ...points]);
}

const outerSize = (child: Drawing | undefined) => {
  const extent = child ? extentOf(child) : { width: 0, height: 0 };
  return {
    width: extent.width + padding.left + padding.right,
    height: extent.height + padding.top + padding.bottom,
  };
};

const heightOf = (node: FlowNode, child: Drawing | undefined): number =>
  child ? outerSize(child).height : isEvent(node) ? eventSize : isGateway(node) ? 50 : 80;

const borderPosition = (event: FlowNode, events: readonly FlowNode[], width: number): number =>
  width - 28 - (events.length - 1 - events.indexOf(event)) * 50;

function boxOf(node: FlowNode, events: readonly FlowNode[], order: ReadingOrder, child?: Drawing): Box {
  const height = heightOf(node, child);
  const width = child ? outerSize(child).width : isEvent(node) ? eventSize : isGateway(node) ? 50 : 100;
  const hanging = events.length > 0 ? eventSize / 2 : 0;
  const first = child && [...child.shapes].find(([nested]) => nested.$type === "bpmn:StartEvent")?.[1];
  const axis = child && first ? padding.top + first.y + first.height / 2 - extentOf(child).y : height / 2;
  const mainName = (node.outgoing ?? []).find((flow) => order.main.out.has(flow))?.name;
  const name = node.name && !child ? nameSize(node.name) : undefined;
  return {
    id: node.id,
    width,
    height: height + hanging,
    axis,
    ...(name && isEvent(node) ? { below: name } : {}),
    ...(name && isGateway(node) ? { above: name } : {}),
    ...(isGateway(node) && mainName ? { beside: { width: nameSize(mainName).width - 4, height: 2 } } : {}),
  };
}

function lineOf(
  flow: SequenceFlow,
  order: ReadingOrder,
  hosts: ReadonlySet<FlowNode>,
  events: readonly FlowNode[],
): Line {
  const { sourceRef: source, targetRef: target } = flow;
  const origin = originOf(flow);
  const from: Side = source.attachedToRef
    ? { bottomAt: borderPosition(source, events, 100) }
    : isGateway(source)
      ? tip(flow, order, hosts, "out")
      : order.backward.has(flow)
        ? "top"
        : "right";
  return {
    id: flow.id,
    from: { box: origin.id, side: from },
    to: { box: target.id, side: isGateway(target) ? tip(flow, order, hosts, "in") : "left" },
    main: order.main.out.has(flow) && order.main.in.has(flow),
  };
}
