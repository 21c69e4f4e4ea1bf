import type { Knex } from "knex";

/**
 * A change as a part of a statement, so that an act of several changes is one question to the database.
 * Each repository keeps the parts of its own tables; names and bindings of different parts differ.
 */
export interface Write {
  /** common table expressions, with a comma between them */
  parts?: string;
  bindings: Record<string, unknown>;
  /** what the statement gives or announces besides, e.g. a call of pg_notify */
  gives?: string;
}

/** Makes all the changes in one statement. @returns the row of what they give */
export async function write(trx: Knex, ...writes: Write[]): Promise<Record<string, unknown> | undefined> {
  const parts = writes.flatMap((w) => w.parts ?? []).join(",\n");
  const gives = writes.flatMap((w) => w.gives ?? []).join(", ");
  const { rows } = await trx.raw(
    `${parts && `with ${parts}`} select ${gives || "1"}`,
    Object.assign({}, ...writes.map((w) => w.bindings)),
  );
  return (rows as Record<string, unknown>[])[0];
}
