import type { Arrangement, Line } from "./arrange.ts";
import type { Point } from "./geometry.ts";

const track = 18;
const air = 34;

/**
 * Puts rows under each other and joins the two halves of the lines that run from one row to another:
 * `<id> out` ends at the right of its row, `<id> in` begins at the left of another.
 * @param row the number of the row in which a box lies
 */
export function stack(
  rows: readonly Arrangement[],
  crossing: readonly Line[],
  row: (box: string) => number,
): Arrangement {
  const result: Arrangement = { rects: new Map(), lines: new Map(), width: 0, height: 0 };
  const offsets: Point[] = [];
  let top = 0;
  rows.forEach((arrangement, index) => {
    const tracks = crossing.filter((line) => row(line.to.box) === index).length;
    if (index > 0) top += 2 * air + tracks * track;
    offsets.push({ x: 0, y: top });
    for (const [id, rect] of arrangement.rects)
      if (!/ (in|out)$/.test(id)) result.rects.set(id, { ...rect, y: rect.y + top });
    for (const [id, points] of arrangement.lines)
      result.lines.set(
        id,
        points.map((point) => ({ x: point.x, y: point.y + top })),
      );
    top += arrangement.height;
    result.width = Math.max(result.width, arrangement.width);
  });
  result.height = top;

  for (const target of rows.keys()) {
    const here = crossing.filter((line) => row(line.to.box) === target);
    const lastY = (line: Line) => result.lines.get(`${line.id} out`)?.at(-1)?.y ?? 0;
    here
      .toSorted((a, b) => lastY(a) - lastY(b))
      .forEach((line, index) => {
        // the uppermost line takes the outer track on the right and the lower one between the rows: none cross
        const source = row(line.from.box);
        const rightmost = source + 1 === target ? (rows[source]?.width ?? 0) : result.width;
        const right = rightmost + air + (here.length - 1 - index) * track;
        const between = (offsets[target]?.y ?? 0) - air - index * track;
        const left = -air - index * track;
        const out = result.lines.get(`${line.id} out`) ?? [];
        const into = result.lines.get(`${line.id} in`) ?? [];
        const y = { out: out.at(-1)?.y ?? 0, in: into[0]?.y ?? 0 };
        const detour = [
          { x: right, y: y.out },
          { x: right, y: between },
          { x: left, y: between },
          { x: left, y: y.in },
        ];
        result.lines.set(line.id, [...out.slice(0, -1), ...detour, ...into.slice(1)]);
        result.lines.delete(`${line.id} out`);
        result.lines.delete(`${line.id} in`);
      });
  }
  return result;
}
