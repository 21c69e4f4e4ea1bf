import { type Arrangement, arrange, arrangeRoughly, type Box, type Line } from "./arrange.ts";
import type { Rect } from "./geometry.ts";
import { stack } from "./stack.ts";

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
  const heightOf = (line: Line): number => rows[row(line.from.box)]?.rects.get(`${line.id} out`)?.y ?? 0;
  for (const index of starts.keys())
    rows.push(
      await arrangeRow({
        boxes: boxes.filter((box) => row(box.id) === index),
        inner: lines.filter((line) => row(line.from.box) === index && row(line.to.box) === index),
        leaving: crossing.filter((line) => row(line.from.box) === index),
        arriving: crossing
          .filter((line) => row(line.to.box) === index)
          .map((line) => (row(line.from.box) === index - 1 ? { ...line, height: heightOf(line) } : line)),
      }),
    );
  return stack(rows, crossing, row);
}

interface Row {
  boxes: Box[];
  inner: Line[];
  leaving: Line[];
  /** those from the row above with the height at which they left it: in the same order they need not cross */
  arriving: (Line & { height?: number })[];
}

const arrangeRow = ({ boxes, inner, leaving, arriving }: Row): Promise<Arrangement> =>
  arrange(
    [
      ...arriving.map(
        ({ id, height }): Box => ({
          id: `${id} in`,
          ...gate,
          column: "first",
          ...(height === undefined ? {} : { rank: height }),
        }),
      ),
      ...boxes,
      ...leaving.map((line): Box => ({ id: `${line.id} out`, ...gate, column: "last" })),
    ],
    [
      ...arriving.map(
        (line): Line => ({
          ...line,
          id: `${line.id} in`,
          from: { box: `${line.id} in`, side: "right" },
        }),
      ),
      ...inner,
      ...leaving.map(
        (line): Line => ({
          ...line,
          id: `${line.id} out`,
          to: { box: `${line.id} out`, side: "left" },
        }),
      ),
    ],
  );

/** The point at which a line leaves or enters its row. */
const gate = { width: 1, height: 1, axis: 0 };

/** Keeps a branch that only leads to an end in the row in which it begins, if it is short. */
function keepTail(line: Line, lines: readonly Line[], rowOf: Map<string, number>): void {
  const tail = new Set([line.to.box]);
  for (const id of tail) for (const next of lines) if (next.from.box === id) tail.add(next.to.box);
  const closed = lines.every(
    (other) => other === line || !tail.has(other.to.box) || tail.has(other.from.box),
  );
  if (closed && tail.size <= 3) for (const id of tail) rowOf.set(id, rowOf.get(line.from.box) ?? 0);
}

interface Column {
  ids: string[];
  from: number;
  to: number;
}

/** Groups boxes that stand above each other, from left to right. */
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
    // a way back that is torn runs over the whole page, so it costs more than a way on
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
