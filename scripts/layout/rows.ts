import { type Arrangement, arrange, arrangeRoughly, type Box, type Line } from "./arrange.ts";
import type { Point, Rect } from "./geometry.ts";

const track = 18;
const air = 34;

/**
 * Arranges boxes in one row, or in several rows under each other when one would be wider than `maxWidth`.
 * A line from one row to another leaves on the right, runs between the rows and comes in from the left.
 */
export async function arrangeInRows(
  boxes: readonly Box[],
  lines: readonly Line[],
  maxWidth: number,
): Promise<Arrangement> {
  const single = await arrangeRoughly(boxes, lines);
  if (single.width <= maxWidth) return arrange(boxes, lines);

  const rowOf = new Map<string, number>();
  const columns = columnsOf(single.rects);
  const starts = rowStarts(columns, lines, maxWidth);
  columns.forEach((column, index) => {
    const row = starts.filter((start) => start <= index).length - 1;
    for (const id of column.ids) rowOf.set(id, row);
  });
  const row = (id: string) => rowOf.get(id) ?? 0;
  for (const line of lines) if (row(line.from.box) < row(line.to.box)) keepTail(line, lines, rowOf);
  const crossing = lines.filter((line) => row(line.from.box) !== row(line.to.box));

  const rows: Arrangement[] = [];
  for (const index of starts.keys()) {
    const own = boxes.filter((box) => row(box.id) === index);
    const inner = lines.filter((line) => row(line.from.box) === index && row(line.to.box) === index);
    const leaving = crossing.filter((line) => row(line.from.box) === index);
    const arriving = crossing.filter((line) => row(line.to.box) === index);
    rows.push(
      await arrange(
        [
          ...arriving.map((line) => gate(line, "first")),
          ...own,
          ...leaving.map((line) => gate(line, "last")),
        ],
        [
          ...arriving.map((line) => ({
            ...line,
            id: `${line.id} in`,
            from: { box: `${line.id} in`, side: "right" as const },
          })),
          ...inner,
          ...leaving.map((line) => ({
            ...line,
            id: `${line.id} out`,
            to: { box: `${line.id} out`, side: "left" as const },
          })),
        ],
      ),
    );
  }
  return stack(rows, crossing, row);
}

/** Keeps a branch that only leads to an end in the row in which it begins, if it is short. */
function keepTail(line: Line, lines: readonly Line[], rowOf: Map<string, number>): void {
  const tail = new Set([line.to.box]);
  for (const id of tail) for (const next of lines) if (next.from.box === id) tail.add(next.to.box);
  const closed = lines.every(
    (other) => other === line || !tail.has(other.to.box) || tail.has(other.from.box),
  );
  if (closed && tail.size <= 3) for (const id of tail) rowOf.set(id, rowOf.get(line.from.box) ?? 0);
}

/** The point at which a line leaves or enters its row. */
const gate = (line: Line, column: "first" | "last"): Box => ({
  id: `${line.id} ${column === "first" ? "in" : "out"}`,
  width: 1,
  height: 1,
  axis: 0,
  column,
});

interface Column {
  ids: string[];
  from: number;
  to: number;
}

function columnsOf(rects: ReadonlyMap<string, Rect>): Column[] {
  const columns: Column[] = [];
  for (const [id, rect] of [...rects].toSorted(([, a], [, b]) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && rect.x < last.to) {
      last.ids.push(id);
      last.to = Math.max(last.to, rect.x + rect.width);
    } else columns.push({ ids: [id], from: rect.x, to: rect.x + rect.width });
  }
  return columns;
}

/** The columns at which rows begin, such that few lines are torn and no row is much wider than allowed. */
function rowStarts(columns: readonly Column[], lines: readonly Line[], maxWidth: number): number[] {
  const columnOf = new Map(columns.flatMap((column, index) => column.ids.map((id) => [id, index] as const)));
  const ends = lines.map(
    (line) => [columnOf.get(line.from.box) ?? 0, columnOf.get(line.to.box) ?? 0] as const,
  );
  const tearing = (at: number) =>
    ends.reduce(
      (cost, [from, to]) => cost + (from < at && to >= at ? 1 : 0) + (to < at && from >= at ? 8 : 0),
      0,
    );
  const best: { cost: number; starts: number[] }[] = [{ cost: 0, starts: [] }];
  for (let end = 1; end <= columns.length; end++) {
    const choices = Array.from({ length: end }, (_, start) => {
      const width = (columns[end - 1]?.to ?? 0) - (columns[start]?.from ?? 0);
      const uneven =
        width > maxWidth ? ((width - maxWidth) / maxWidth) * 40 : ((maxWidth - width) / maxWidth) ** 2;
      const before = best[start] ?? { cost: Number.POSITIVE_INFINITY, starts: [] };
      return {
        cost: before.cost + uneven + 1 + (start > 0 ? tearing(start) : 0),
        starts: [...before.starts, start],
      };
    });
    best.push(choices.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  return best.at(-1)?.starts ?? [0];
}

function stack(
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
