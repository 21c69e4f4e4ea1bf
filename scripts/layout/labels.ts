import { type FlowElement, type FlowNode, isEvent, isGateway } from "./bpmn.ts";
import type { Drawing } from "./draw.ts";
import { overlaps, type Point, type Rect, segmentsOf } from "./geometry.ts";
import { nameSize } from "./text.ts";

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
    if (flow.name) place(flow, besideLine(line, nameSize(flow.name)));
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

function besideShape(node: FlowNode, shape: Rect): Rect[] {
  const size = nameSize(node.name ?? "");
  const center = shape.x + shape.width / 2 - size.width / 2;
  const above = shape.y - size.height - 3;
  const below = shape.y + shape.height + 3;
  const left = shape.x + shape.width / 2 - size.width - 8;
  const right = shape.x + shape.width / 2 + 8;
  const middle = shape.y + shape.height / 2;
  const spots: Point[] = isGateway(node)
    ? [
        { x: center, y: above },
        { x: left, y: above + 8 },
        { x: right, y: above + 8 },
        { x: center, y: below },
        { x: left, y: below - 8 },
        { x: right, y: below - 8 },
        { x: left - 10, y: above },
        { x: right + 10, y: above },
      ]
    : [
        { x: center, y: below },
        { x: left - 6, y: below - 4 },
        { x: right + 6, y: below - 4 },
        { x: center, y: above },
        { x: shape.x + shape.width + 4, y: middle + 6 },
        { x: shape.x - size.width - 4, y: middle + 6 },
        { x: left - 6, y: above },
        { x: right + 6, y: above },
      ];
  return spots.map((spot) => ({ ...spot, ...size }));
}

/** Places along a line, those near its beginning first: that is where people decide. */
function besideLine(line: readonly Point[], size: Size): Rect[] {
  return segmentsOf(line).flatMap((segment, index) => {
    const start = line[index] ?? { x: 0, y: 0 };
    const end = line[index + 1] ?? start;
    if (segment.height === 0) {
      const near = end.x > start.x ? start.x + 4 : start.x - 4 - size.width;
      const middle = segment.x + segment.width / 2 - size.width / 2;
      const far = end.x > start.x ? end.x - 10 - size.width : end.x + 10;
      const xs = segment.width > size.width + 8 ? [near, middle, far] : [near, middle];
      return xs.flatMap((x) => [
        { x, y: start.y - size.height - 3, ...size },
        { x, y: start.y + 4, ...size },
      ]);
    }
    const near = end.y > start.y ? start.y + 3 : start.y - 3 - size.height;
    const middle = segment.y + segment.height / 2 - size.height / 2;
    return [near, middle].flatMap((y) => [
      { x: start.x + 5, y, ...size },
      { x: start.x - 5 - size.width, y, ...size },
    ]);
  });
}
