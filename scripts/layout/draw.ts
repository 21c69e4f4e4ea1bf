import { borderPosition, boxOf, eventSize, type Item, lineOf, padding, sizeOf } from "./boxes.ts";
import {
  type Container,
  type FlowNode,
  flowsIn,
  isEvent,
  isEventSubProcess,
  nodesIn,
  type SequenceFlow,
} from "./bpmn.ts";
import { bounds, movedPoint, movedRect, type Point, type Rect, straightened } from "./geometry.ts";
import { originOf, readingOrder } from "./order.ts";
import { arrangeInRows } from "./rows.ts";
import { nameSize } from "./text.ts";

/** Where every node of a container lies, those in its sub-processes included, and how its flows run. */
export interface Drawing {
  shapes: Map<FlowNode, Rect>;
  lines: Map<SequenceFlow, Point[]>;
}

const gapBetweenParts = 60;

/** Draws a container with all that it holds, in rows not much wider than `maxWidth` pixels. */
export async function draw(container: Container, maxWidth = Number.POSITIVE_INFINITY): Promise<Drawing> {
  const inner = new Map<FlowNode, Drawing>();
  for (const node of nodesIn(container)) if (node.flowElements) inner.set(node, await draw(node));
  const drawing: Drawing = { shapes: new Map(), lines: new Map() };
  await drawFlow(container, inner, drawing, maxWidth);
  placeEventSubProcesses(container, inner, drawing, maxWidth);
  for (const [node, child] of inner) moveInto(drawing, node, child);
  return drawing;
}

/** Draws what the flows of a container join, boundary events included. */
async function drawFlow(
  container: Container,
  inner: ReadonlyMap<FlowNode, Drawing>,
  drawing: Drawing,
  maxWidth: number,
): Promise<void> {
  const order = readingOrder(container);
  const nodes = order.nodes.filter((node) => !isEventSubProcess(node));
  const items = new Map(nodes.map((node) => [node, itemOf(node, container, inner)]));
  const hosts = new Set(nodes.filter((node) => (items.get(node)?.events.length ?? 0) > 0));
  const flows = flowsIn(container);
  const placed = await arrangeInRows(
    [...items.values()].map((item) => boxOf(item, order)),
    flows.flatMap((flow) => {
      const from = items.get(originOf(flow));
      return from ? [lineOf(flow, from, order, hosts)] : [];
    }),
    maxWidth,
  );
  for (const [node, item] of items) {
    const { x, y } = placed.rects.get(node.id) ?? { x: 0, y: 0 };
    const size = sizeOf(item);
    drawing.shapes.set(node, { x, y, ...size });
    for (const event of item.events)
      drawing.shapes.set(event, {
        x: x + borderPosition(item, event) - eventSize / 2,
        y: y + size.height - eventSize / 2,
        width: eventSize,
        height: eventSize,
      });
  }
  for (const flow of flows) drawing.lines.set(flow, straightened(placed.lines.get(flow.id) ?? []));
}

/** Event sub-processes stand below the flow, side by side as far as the page is wide. */
function placeEventSubProcesses(
  container: Container,
  inner: ReadonlyMap<FlowNode, Drawing>,
  drawing: Drawing,
  maxWidth: number,
): void {
  const flow = extentOf(drawing);
  const right = flow.x + Math.max(flow.width, Math.min(maxWidth, 2 * flow.width));
  let { x } = flow;
  let y = flow.y + flow.height + gapBetweenParts;
  let bottom = y;
  for (const node of nodesIn(container).filter(isEventSubProcess)) {
    const size = sizeOf(itemOf(node, container, inner));
    if (x > flow.x && x + size.width > right) {
      x = flow.x;
      y = bottom + gapBetweenParts;
    }
    drawing.shapes.set(node, { x, y, ...size });
    x += size.width + gapBetweenParts;
    bottom = Math.max(bottom, y + size.height);
  }
}

function itemOf(node: FlowNode, container: Container, inner: ReadonlyMap<FlowNode, Drawing>): Item {
  const events = nodesIn(container).filter((event) => event.attachedToRef === node);
  const child = inner.get(node);
  if (!child) return { node, events };
  const extent = extentOf(child);
  const first = [...child.shapes].find(([nested]) => nested.$type === "bpmn:StartEvent")?.[1];
  const entry = first ? first.y + first.height / 2 - extent.y : extent.height / 2;
  return { node, events, inside: { extent, entry } };
}

/** Takes over the drawing of a sub-process to where its shape lies. */
function moveInto(drawing: Drawing, node: FlowNode, child: Drawing): void {
  const rect = drawing.shapes.get(node);
  if (!rect) return;
  const origin = extentOf(child);
  const by = { x: rect.x + padding.left - origin.x, y: rect.y + padding.top - origin.y };
  const moved = (point: Point) => movedPoint(point, by);
  for (const [nested, shape] of child.shapes) drawing.shapes.set(nested, movedRect(shape, by));
  for (const [flow, line] of child.lines) drawing.lines.set(flow, line.map(moved));
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
