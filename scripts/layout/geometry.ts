/** All lengths are pixels of the diagram; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

export const movedPoint = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });
export const movedRect = (rect: Rect, by: Point): Rect => ({ ...rect, ...movedPoint(rect, by) });

/** Whether two rectangles share area, `gap` pixels of air around them included. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The thin rectangles that an orthogonal line covers, one for each of its segments. */
export function segmentsOf(line: readonly Point[]): Rect[] {
  return line.slice(1).map((end, index) => {
    const start = line[index] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
  });
}

/** Leaves out the points at which a line does not turn. */
export function straightened(line: readonly Point[]): Point[] {
  return line.filter((point, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    if (!before || !after) return true;
    const vertical = before.x === point.x && point.x === after.x;
    const horizontal = before.y === point.y && point.y === after.y;
    return !vertical && !horizontal;
  });
}

export const bounds = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
};

/** Whether one segment lies across another: not where they touch at an end, nor where one runs along the other. */
export function cross(a: Rect, b: Rect): boolean {
  const [level, upright] = a.height === 0 ? [a, b] : [b, a];
  if (level.height !== 0 || upright.width !== 0) return false;
  return (
    upright.x > level.x &&
    upright.x < level.x + level.width &&
    level.y > upright.y &&
    level.y < upright.y + upright.height
  );
}
