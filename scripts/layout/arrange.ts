import elkModule from "elkjs/lib/elk.bundled.js";
import type { ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";
import { cross, type Point, type Rect, segmentsOf } from "./geometry.ts";
import { tidied } from "./tidy.ts";

/** The side of a box at which a line docks; for boundary events, a point on its lower border. */
export type Side = "left" | "right" | "top" | "bottom" | { bottomAt: number };

/** A rectangle to be placed. `below` and `above` keep room for names beside it, `beside` for names of its lines. */
export interface Box {
  id: string;
  width: number;
  height: number;
  /** the height at which lines dock left and right, from the top */
  axis: number;
  above?: { width: number; height: number };
  below?: { width: number; height: number };
  beside?: { width: number; height: number };
  column?: "first" | "last";
  /** boxes of one column that have ranks lie in the order of these */
  rank?: number;
}

/** A line to be drawn from one box to another. */
export interface Line {
  id: string;
  from: { box: string; side: Side };
  to: { box: string; side: Side };
  /** whether it should stay straight */
  main: boolean;
}

/** Where things lie, relative to the upper left corner of the whole. */
export interface Arrangement {
  rects: Map<string, Rect>;
  lines: Map<string, Point[]>;
  width: number;
  height: number;
}

const options: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
  "elk.layered.spacing.nodeNodeBetweenLayers": "44",
  "elk.layered.spacing.edgeNodeBetweenLayers": "18",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
  "elk.spacing.nodeNode": "36",
  "elk.spacing.edgeNode": "22",
  "elk.spacing.edgeEdge": "16",
  "elk.spacing.labelNode": "4",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.nodePlacement.favorStraightEdges": "true",
  "elk.layered.thoroughness": "10",
  "elk.separateConnectedComponents": "false",
  "elk.layered.crossingMinimization.semiInteractive": "true",
};

const straight: LayoutOptions = {
  "elk.layered.priority.straightness": "10",
  "elk.layered.priority.shortness": "2",
};

/** No strategy draws every model best: all are tried. */
const strategies: LayoutOptions[] = ["PREFER_EDGES", "NONE"].flatMap((modelOrder) =>
  ["BRANDES_KOEPF", "NETWORK_SIMPLEX"].map((placement) => ({
    "elk.layered.considerModelOrder.strategy": modelOrder,
    "elk.layered.nodePlacement.strategy": placement,
  })),
);

const elk = new elkModule.default();

/** Places boxes in columns from left to right and routes the lines between them at right angles. */
export async function arrange(boxes: readonly Box[], lines: readonly Line[]): Promise<Arrangement> {
  const arrangements: Arrangement[] = [];
  for (const strategy of strategies) arrangements.push(await arrangeBy(strategy, boxes, lines));
  return arrangements.reduce((best, next) => (untidinessOf(next) < untidinessOf(best) ? next : best));
}

/** How hard it is to follow the lines: crossings weigh most, then turns, then length and size. */
function untidinessOf({ lines, width, height }: Arrangement): number {
  const segments = [...lines].flatMap(([id, line]) => segmentsOf(line).map((segment) => ({ id, segment })));
  const crossings = segments.filter(({ id, segment }, index) =>
    segments.slice(index + 1).some((other) => other.id !== id && cross(segment, other.segment)),
  ).length;
  const turns = segments.length - lines.size;
  const length = segments.reduce((sum, { segment }) => sum + segment.width + segment.height, 0);
  return crossings * 300 + turns * 40 + length / 10 + width / 10 + height / 2;
}

/** Arranges without a choice: good enough to learn which boxes share a column. */
export const arrangeRoughly = (boxes: readonly Box[], lines: readonly Line[]): Promise<Arrangement> =>
  arrangeBy(strategies[0] ?? {}, boxes, lines);

async function arrangeBy(
  strategy: LayoutOptions,
  boxes: readonly Box[],
  lines: readonly Line[],
): Promise<Arrangement> {
  const graph: ElkNode = {
    id: "root",
    layoutOptions: { ...options, ...strategy },
    children: boxes.map((box) => nodeOf(box, lines)),
    edges: lines.map((line) => ({
      id: line.id,
      sources: [portId(line.from)],
      targets: [portId(line.to)],
      ...(line.main ? { layoutOptions: straight } : {}),
    })),
  };
  const placed = await elk.layout(graph);
  const rects = new Map(
    (placed.children ?? []).map((node) => [
      node.id,
      {
        x: Math.round(node.x ?? 0),
        y: Math.round(node.y ?? 0),
        width: node.width ?? 0,
        height: node.height ?? 0,
      },
    ]),
  );
  const routes = new Map(
    (placed.edges ?? []).map((edge) => {
      const section = edge.sections?.[0];
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
      return [edge.id, points.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) }))];
    }),
  );
  return {
    rects,
    lines: tidied(routes, rects.values()),
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
  };
}

const portId = (end: { box: string; side: Side }): string =>
  `${end.box} ${typeof end.side === "string" ? end.side : end.side.bottomAt}`;

const elkSide = { left: "WEST", right: "EAST", top: "NORTH", bottom: "SOUTH" } as const;

function nodeOf(box: Box, lines: readonly Line[]): ElkNode {
  const ends = lines.flatMap((line) => [line.from, line.to]).filter((end) => end.box === box.id);
  const sides = new Map(ends.map((end) => [portId(end), end.side]));
  const rooms = [
    { room: box.above, at: "OUTSIDE V_TOP H_CENTER" },
    { room: box.below, at: "OUTSIDE V_BOTTOM H_CENTER" },
    { room: box.beside, at: "OUTSIDE V_CENTER H_RIGHT" },
  ];
  return {
    id: box.id,
    width: box.width,
    height: box.height,
    ports: [...sides].map(([id, side]) => ({
      id,
      width: 0,
      height: 0,
      ...dock(box, side),
      layoutOptions: { "elk.port.side": typeof side === "string" ? elkSide[side] : "SOUTH" },
    })),
    labels: rooms.flatMap(({ room, at }) =>
      room ? [{ text: "name", ...room, layoutOptions: { "elk.nodeLabels.placement": at } }] : [],
    ),
    layoutOptions: {
      "elk.portConstraints": "FIXED_POS",
      "elk.alignment": "LEFT",
      ...(box.rank === undefined ? {} : { "elk.position": `(0,${box.rank})` }),
      ...(box.column ? { "elk.layered.layering.layerConstraint": box.column.toUpperCase() } : {}),
    },
  };
}

function dock(box: Box, side: Side): Point {
  if (typeof side !== "string") return { x: side.bottomAt, y: box.height };
  switch (side) {
    case "left":
      return { x: 0, y: box.axis };
    case "right":
      return { x: box.width, y: box.axis };
    case "top":
      return { x: box.width / 2, y: 0 };
    case "bottom":
      return { x: box.width / 2, y: box.height };
  }
}
