import type { Knex } from "knex";
import type { Clock } from "../server/clock.ts";

/** Rows that only help the product to run are kept so long; nothing of them is part of a case's record. */
const KEPT_DAYS = 30;
const EVERY_MS = 60 * 60 * 1000;

/**
 * What is deleted, each with the days as `:days` and the present by the product's clock as `:now`.
 * A remembered result outlives every delivery of its job: the engine delivers it again only while the step is active.
 */
const deletions = {
  outbox: "delete from outbox where done_at < now() - make_interval(days => :days)",
  once: `delete from once where at < now() - make_interval(days => :days) and not exists (
    select from element_instances e where e.key = split_part(once.key, ':', 2) and e.state = 'active')`,
  drafts: `delete from drafts using tasks t
    where t.key = drafts.task_key and t.state <> 'open' and t.ended_at < :now::timestamptz - make_interval(days => :days)`,
  sessions: "delete from sessions where expires_at < now()",
};

/** Deletes what has been kept long enough. @returns how many rows of which table */
export async function dropOld(knex: Knex, clock: Clock): Promise<Record<string, number>> {
  const dropped: Record<string, number> = {};
  for (const [table, statement] of Object.entries(deletions)) {
    const { rowCount } = await knex.raw(statement, { days: KEPT_DAYS, now: clock.now() });
    dropped[table] = rowCount;
  }
  return dropped;
}

/** Deletes it now and every hour; any number of processes may do so. @returns stop */
export function startRetention(options: {
  knex: Knex;
  clock: Clock;
  log: { error(fields: object, message: string): void; info(fields: object, message: string): void };
}): { stop(): Promise<void> } {
  const { knex, clock, log } = options;
  const once = () =>
    dropOld(knex, clock).then(
      (dropped) => log.info({ dropped, keptDays: KEPT_DAYS }, "old rows deleted"),
      (err) => log.error({ err }, "old rows not deleted"),
    );
  let running = once();
  const timer = setInterval(() => {
    running = once();
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
