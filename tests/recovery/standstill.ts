import type { Knex } from "knex";

/**
 * Where a program can be made to stand still: as it is about to write a row, its transaction half done (`writing`), or
 * as the transaction that wrote the row commits, whoever began it alive or dead (`committing`).
 */
export interface Point {
  table: string;
  on: "insert" | "update";
  /** which row is meant: SQL about `new` */
  row: string;
  at: "writing" | "committing";
}

/** Programs that stand still at points, as long as they are held. */
export interface Standstill {
  /** Whether somebody stands at the point. */
  reached(point: string): Promise<boolean>;
  /** Lets everybody go on; nothing when the database was killed, which let them go. */
  release(): Promise<void>;
}

/** Locks of this kind are nobody else's. */
const LOCKS = 7_100;

const timing = {
  writing: (name: string, { table, on, row }: Point) =>
    `create trigger ${name} before ${on} on ${table} for each row when (${row})`,
  // What a constraint trigger does at the end of a transaction it does in the commit.
  committing: (name: string, { table, on, row }: Point) =>
    `create constraint trigger ${name} after ${on} on ${table} deferrable initially deferred for each row when (${row})`,
};

/**
 * Puts the points into a database of its own: whoever comes to one that is held waits there.
 * @returns holds some of them
 */
export async function standstillsIn(owner: Knex, points: Record<string, Point>) {
  const names = Object.keys(points);
  await owner.raw(`create function stand_still() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock_shared(${LOCKS}, tg_argv[0]::int);
    return new;
  end $$`);
  for (const [i, [name, point]] of Object.entries(points).entries()) {
    const trigger = timing[point.at](`"stand still ${name}"`, point);
    await owner.raw(`${trigger.replaceAll("?", "\\?")} execute function stand_still('${i}')`);
  }
  return async (held: string[]): Promise<Standstill> => {
    const holder = await owner.transaction();
    for (const name of held)
      await holder.raw("select pg_advisory_xact_lock(?::int, ?::int)", [LOCKS, names.indexOf(name)]);
    return {
      async reached(point) {
        const waiting = { locktype: "advisory", classid: LOCKS, objid: names.indexOf(point), granted: false };
        return (await owner("pg_locks").where(waiting)).length > 0;
      },
      async release() {
        if (!holder.isCompleted()) await holder.rollback().catch(() => undefined);
      },
    };
  };
}
