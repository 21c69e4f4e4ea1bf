import { type FlowElement, type FlowNode, isEvent, isGateway, type SequenceFlow } from "./bpmn.ts";
import type { Drawing } from "./draw.ts";
import { overlaps, type Point, type Rect, segmentsOf } from "./geometry.ts";
import { nameSize } from "./text.ts";

const air = 4;

type Size = { width: number; height: number };

/** Finds a place for the name of every event, gateway and flow, off the shapes, off each other, off the lines. */
export function placeNames({ shapes, lines }: Drawing): Map<FlowElement, Rect> {
  const solid = [...shapes].flatMap(([node, rect]) => (node.flowElements ? frameOf(node, rect) : [rect]));
  const segments = [...lines.values()].flatMap(segmentsOf);
  const placed = new Map<FlowElement, Rect>();
  const badness = (rect: Rect) =>
    1000 * solid.filter((shape) => overlaps(rect, shape, 1)).length +
    1000 * [...placed.values()].filter((other) => overlaps(rect, other, 2)).length +
    100 * segments.filter((segment) => overlaps(rect, segment, 1)).length;
  const place = (element: FlowElement, candidates: Rect[]) => {
    const scored = candidates.map((rect, index) => ({ rect, score: badness(rect) + index }));
    const best = scored.reduce((a, b) => (b.score < a.score ? b : a));
    placed.set(element, best.rect);
  };
  for (const [node, shape] of shapes)
    if (node.name && (isEvent(node) || isGateway(node))) place(node, besideShape(node, shape));
  for (const [flow, line] of lines)
    if (flow.name) place(flow, besideLine(line, nameSize(flow.name), isDefault(flow) ? 20 : air));
  return placed;
}

/** A sub-process may hold names, but none may lie on its border or on its title. */
function frameOf(node: FlowNode, { x, y, width, height }: Rect): Rect[] {
  const title = nameSize(node.name ?? "");
  return [
    { x, y, width, height: 0 },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
    { x: x + width / 2 - title.width, y, width: 2 * title.width, height: 24 },
  ];
}

/** Places above and below a shape, those next to it and centred first. */
function besideShape(node: FlowNode, shape: Rect): Rect[] {
  const size = nameSize(node.name ?? "");
  const center = shape.x + shape.width / 2;
  const columns = [center - size.width / 2, center - size.width - 6, center + 6];
  const above = [3, 8, 14, 20, 28].map((gap) => shape.y - size.height - gap);
  const below = [3, 8, 14, 20, 28].map((gap) => shape.y + shape.height + gap);
  const [first, second] = isGateway(node) ? [above, below] : [below, above];
  const spots = [first[0], second[0]].map((y) => ({ x: columns[0] ?? 0, y: y ?? 0 }));
  for (const y of [...first, ...second]) for (const x of columns) spots.push({ x, y });
  return spots.map((spot) => ({ ...spot, ...size }));
}

/** A default flow carries a stroke near its beginning. */
const isDefault = (flow: SequenceFlow): boolean => flow.sourceRef.get("default") === flow;

/**
 * Places along a line, those near its beginning first: that is where people decide.
 * @param fromStart pixels to leave free at the beginning
 */
function besideLine(line: readonly Point[], size: Size, fromStart: number): Rect[] {
  return segmentsOf(line).flatMap((segment, index) => {
    const start = line[index] ?? { x: 0, y: 0 };
    const end = line[index + 1] ?? start;
    const gap = index === 0 ? fromStart : air;
    if (segment.height === 0) {
      const near = end.x > start.x ? start.x + gap : start.x - gap - size.width;
      const middle = segment.x + segment.width / 2 - size.width / 2;
      const far = end.x > start.x ? end.x - 10 - size.width : end.x + 10;
      const xs = segment.width > size.width + 8 ? [near, middle, far] : [near, middle];
      return xs.flatMap((x) => [
        { x, y: start.y - size.height - 3, ...size },
        { x, y: start.y + air, ...size },
      ]);
    }
    const near = end.y > start.y ? start.y + gap : start.y - gap - size.height;
    const middle = segment.y + segment.height / 2 - size.height / 2;
    return [near, middle].flatMap((y) => [
      { x: start.x + 5, y, ...size },
      { x: start.x - 5 - size.width, y, ...size },
    ]);
  });
}
