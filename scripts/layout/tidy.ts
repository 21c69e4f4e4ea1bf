import { cross, overlaps, type Point, type Rect, segmentsOf, straightened } from "./geometry.ts";

const air = 10;

/**
 * Takes out the steps with which a line that comes from above or below approaches the line it joins: such a line
 * may as well go on to the height of the other. A step stays where the way is not free.
 */
export function withoutSteps(lines: Map<string, Point[]>, rects: Iterable<Rect>): Map<string, Point[]> {
  const solid = [...rects];
  const result = new Map(lines);
  for (const [id, line] of lines) {
    const others = [...result].filter(([other]) => other !== id).flatMap(([, points]) => segmentsOf(points));
    const crossings = (points: Point[]) =>
      segmentsOf(points).reduce((sum, part) => sum + others.filter((other) => cross(part, other)).length, 0);
    let current = line;
    for (let index = 0; index + 4 < current.length; index++) {
      const shorter = stepRemoved(current, index);
      if (!shorter) continue;
      const changed = segmentsOf(shorter.slice(index, index + 3));
      const free = changed.every(
        (part) => !solid.some((rect) => overlaps(part, rect, air) && !touches(rect, current)),
      );
      if (free && crossings(shorter) <= crossings(current)) current = straightened(shorter);
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

/** Five points up, across, up, across in the same directions become three; anything else gives nothing. */
function stepRemoved(line: readonly Point[], index: number): Point[] | undefined {
  const [a, b, c, d, e] = line.slice(index, index + 5);
  if (!a || !b || !c || !d || !e) return undefined;
  const upright = a.x === b.x && c.x === d.x && b.y === c.y && d.y === e.y;
  const onward =
    Math.sign(c.x - b.x) === Math.sign(e.x - d.x) && Math.sign(b.y - a.y) === Math.sign(d.y - c.y);
  if (!upright || !onward) return undefined;
  return [...line.slice(0, index + 1), { x: a.x, y: e.y }, ...line.slice(index + 4)];
}
