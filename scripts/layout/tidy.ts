import { cross, overlaps, type Point, type Rect, segmentsOf, straightened } from "./geometry.ts";

const air = 10;

/**
 * Takes needless turns out of lines: the step with which a line from above or below approaches the line it joins,
 * and the dip out of a straight line and back into it. A turn stays where the shorter way is not free.
 * @param rects the boxes between which the lines run
 */
export function tidied(lines: ReadonlyMap<string, Point[]>, rects: Iterable<Rect>): Map<string, Point[]> {
  const solid = [...rects];
  const result = new Map(lines);
  for (const [id, line] of lines) {
    const others = [...result].filter(([other]) => other !== id).flatMap(([, points]) => segmentsOf(points));
    const obstacles = solid.filter((rect) => !touches(rect, line));
    const crossings = (points: readonly Point[]) =>
      segmentsOf(points).reduce((sum, part) => sum + others.filter((other) => cross(part, other)).length, 0);
    const isFree = (points: readonly Point[]) =>
      segmentsOf(points).every((part) => !obstacles.some((rect) => overlaps(part, rect, air)));
    let current = line;
    for (let index = 0; index < current.length; index++)
      for (const shorter of [withoutStep(current, index), withoutDip(current, index)])
        if (shorter && isFree(shorter) && crossings(shorter) <= crossings(current)) {
          current = straightened(shorter);
          break;
        }
    result.set(id, current);
  }
  return result;
}

/** The boxes at which a line begins and ends are no obstacle to it. */
const touches = (rect: Rect, line: readonly Point[]): boolean =>
  [line[0], line.at(-1)].some(
    (end) => end !== undefined && overlaps(rect, { ...end, width: 0, height: 0 }, 1),
  );

/** Upright, level, upright, level becomes upright, level, when the last level part goes on as the first. */
function withoutStep(line: readonly Point[], index: number): Point[] | undefined {
  const [a, b, c, d, e] = line.slice(index, index + 5);
  if (!a || !b || !c || !d || !e || a.x !== b.x || b.y !== c.y || c.x !== d.x || d.y !== e.y)
    return undefined;
  const onward =
    Math.sign(c.x - b.x) === Math.sign(e.x - d.x) && Math.sign(b.y - a.y) === Math.sign(e.y - a.y);
  return onward ? [...line.slice(0, index + 1), { x: a.x, y: e.y }, ...line.slice(index + 4)] : undefined;
}

/** A line that leaves its height and comes back to it stays on it. */
function withoutDip(line: readonly Point[], index: number): Point[] | undefined {
  const [a, b, c, d] = line.slice(index, index + 4);
  const dips = a && b && c && d && a.x === b.x && b.y === c.y && c.x === d.x && a.y === d.y;
  return dips && index > 0 ? [...line.slice(0, index + 1), ...line.slice(index + 3)] : undefined;
}
