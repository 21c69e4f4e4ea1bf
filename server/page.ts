import Type, { type TSchema } from "typebox";
import { DomainError } from "../domain/errors.ts";

const mostAtOnce = 200;

/** The query of a list: where to go on and how many at most. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ title: "续页标记", maxLength: 500 })),
  limit: Type.Integer({ title: "每页条数", minimum: 1, maximum: mostAtOnce, default: 50 }),
};

/** One page; `next` goes into the next request's `cursor`, null on the last page. */
export const pageOf = <S extends TSchema>(item: S) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });

export interface Page<T> {
  items: T[];
  next: string | null;
}

/**
 * Makes a page of rows that were read with `limit + 1`, so that the extra one tells whether there are more.
 * @param place what the next page needs to know of the last item shown
 */
export function page<T>(rows: T[], limit: number, place: (last: T) => readonly unknown[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(place(last))).toString("base64url") : null };
}

/**
 * Reads a cursor that `page` made.
 * @param fits whether the place has the shape that this list needs
 * @throws INVALID_INPUT for anything else
 */
export function placeOf<T extends readonly unknown[]>(
  cursor: string | undefined,
  fits: (place: readonly unknown[]) => place is T,
): T | undefined {
  if (cursor === undefined) return undefined;
  const place = decode(cursor);
  if (Array.isArray(place) && fits(place)) return place;
  throw new DomainError("INVALID_INPUT", {
    errors: [{ path: "/cursor", field: "续页标记", message: "续页标记不正确，请从第一页重新查询" }],
  });
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

/** Whether the database can take it as an `integer` that counts. */
export const isCounter = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31 - mostAtOnce;

/** The place in a list that only grows: how many were shown. */
export const isCount = (place: readonly unknown[]): place is readonly [number] =>
  place.length === 1 && isCounter(place[0]);
