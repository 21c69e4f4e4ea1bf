import type { Knex } from "knex";
import type { Clock } from "../server/clock.ts";
import { ledger, system } from "../server/db/ledger.ts";
import { type Command, changes } from "../server/db/outbox.ts";
import { tasks } from "../server/db/tasks.ts";
import { inTransaction } from "../server/db/transaction.ts";
import type { Answer, Engine } from "./zeebe.ts";

interface OutboxRow {
  id: string;
  kind: Command["kind"];
  case_id: string | null;
  payload: object;
  attempts: number;
}

interface RelayOptions {
  knex: Knex;
  clock: Clock;
  engine: Pick<Engine, "send">;
  log: { error(fields: object, message: string): void };
  /** how many batches may be under way at once in this process */
  lanes?: number;
}

const BATCH = 32;
const IDLE_MS = 1_000;
/** A batch that takes longer is stuck at the engine: what has come meanwhile goes out beside it. */
const SLOW_MS = 50;

/**
 * Sends committed commands to the engine, in any number of processes: a row is locked by the one that sends it.
 * A crash between sending and committing sends the command again, which the engine refuses or ignores.
 * One lane takes what came while it was sending, so that commands go out in batches when there are many.
 * @returns wake: look now; stop: finish what is under way
 */
export function startRelay({ knex, clock, engine, log, lanes = 3 }: RelayOptions) {
  let stopping = false;
  const sleepers = new Set<() => void>();
  let woken = 0;
  let busy = 0;

  const idle = (seen: number) =>
    new Promise<void>((resolve) => {
      if (seen !== woken || stopping) return resolve();
      const timer = setTimeout(awake, IDLE_MS);
      function awake() {
        clearTimeout(timer);
        sleepers.delete(awake);
        resolve();
      }
      sleepers.add(awake);
    });

  const wakeOne = () => {
    const [sleeper] = sleepers;
    sleeper?.();
  };
  const wake = () => {
    woken++;
    if (busy === 0) wakeOne();
  };

  async function lane(): Promise<void> {
    while (!stopping) {
      const seen = woken;
      busy++;
      let counted = true;
      const slow = setTimeout(() => {
        counted = false;
        busy--;
        wakeOne();
      }, SLOW_MS);
      let taken: number | undefined;
      try {
        taken = await relayBatch({ knex, clock, engine, log });
      } catch (error) {
        log.error({ err: error }, "outbox not relayed");
      }
      clearTimeout(slow);
      if (counted) busy--;
      if (taken === undefined) await idle(woken);
      else if (taken === 0) await idle(seen);
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    wake,
    async stop() {
      stopping = true;
      for (const awake of [...sleepers]) awake();
      await running;
    },
  };
}

/** One batch in one transaction. @returns how many rows were taken */
export async function relayBatch({ knex, clock, engine, log }: Omit<RelayOptions, "lanes">): Promise<number> {
  return inTransaction(knex, async (trx, soon) => {
    const rows: OutboxRow[] = await trx("outbox")
      .whereNull("done_at")
      .whereRaw("next_at <= clock_timestamp()")
      .orderBy("id")
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .select("id", "kind", "case_id", "payload", "attempts");
    const results = await Promise.allSettled(
      rows.map((row) => engine.send({ kind: row.kind, ...row.payload } as Command)),
    );
    const done = rows.filter((_row, i) => isDone(results[i]));
    for (const note of notesOfDone(trx, clock, done)) soon(note);
    for (const [i, row] of rows.entries())
      if (!isDone(results[i])) await noteOther(trx, clock, log, row, results[i]);
    return rows.length;
  });
}

type Result = PromiseSettledResult<Answer> | undefined;
const isDone = (result: Result): boolean => result?.status === "fulfilled" && result.value === "done";
const taskKeyOf = (row: OutboxRow): string => (row.payload as { taskKey: string }).taskKey;

/** The usual case, for the whole batch at once: the engine has obeyed. */
function notesOfDone(trx: Knex, clock: Clock, rows: OutboxRow[]): PromiseLike<unknown>[] {
  if (rows.length === 0) return [];
  const completed = rows.filter((row) => row.kind === "complete").map(taskKeyOf);
  return [
    ...(completed.length > 0 ? [tasks(trx, clock).answered(completed, "accepted")] : []),
    trx.raw(
      "update outbox set done_at = clock_timestamp(), result = 'done', error = null where id = any(?::bigint[])",
      [rows.map((row) => row.id)],
    ),
  ];
}

/** What the engine refused, did not know or could not take. */
async function noteOther(
  trx: Knex,
  clock: Clock,
  log: RelayOptions["log"],
  row: OutboxRow,
  result: Result,
): Promise<void> {
  const update = (patch: object) => trx("outbox").where({ id: row.id }).update(patch);
  if (result?.status === "fulfilled" && typeof result.value === "object") {
    const { refused } = result.value;
    log.error({ outboxId: row.id, kind: row.kind, refused }, "command refused by the engine");
    await update({ ...retryLater(trx, row, refused, REFUSED_S), result: "refused" });
    // An administrator finds it among the incidents.
    await changes(trx).tell({ kind: "incident", caseId: row.case_id, key: row.id });
    return;
  }
  if (result?.status === "fulfilled") {
    const final = await settleGone(trx, clock, row);
    await update(
      final
        ? { done_at: trx.raw("clock_timestamp()"), result: final, error: null }
        : retryLater(trx, row, "waiting for the engine's record of this task"),
    );
    return;
  }
  const reason = String(result?.reason);
  log.error({ outboxId: row.id, kind: row.kind, attempts: row.attempts + 1, reason }, "command not sent");
  await update(retryLater(trx, row, reason));
}

/** What the engine refuses for good is tried now and then all the same: its model or its version may be mended. */
const REFUSED_S = 600;

const retryLater = (
  trx: Knex,
  row: OutboxRow,
  error: string,
  seconds = Math.min(10, 0.25 * 2 ** row.attempts),
) => ({
  attempts: row.attempts + 1,
  error: error.slice(0, 1000),
  result: null as string | null,
  next_at: trx.raw("clock_timestamp() + make_interval(secs => ?)", [seconds]),
});

/**
 * What it means for our own rows that the engine does not know what a command is about.
 * @returns null: not known yet, ask again
 */
async function settleGone(trx: Knex, clock: Clock, row: OutboxRow): Promise<"done" | "gone" | null> {
  if (row.kind !== "complete") return "gone";
  const taskKey = taskKeyOf(row);
  // Gone: cancelled meanwhile, or completed by our own earlier attempt whose answer was lost. The record knows.
  const task = await trx("tasks").where({ key: taskKey }).first<{ state: string }>("state");
  // A rebuild forgets a task until its record arrives, so that a task that is not there is as unsure as an open one.
  if (!task || task.state === "open") return null;
  const accepted = task.state === "completed";
  await tasks(trx, clock).answered([taskKey], accepted ? "accepted" : "cancelled");
  if (!accepted && row.case_id)
    await ledger(trx, clock).append({
      caseId: row.case_id,
      actor: system,
      type: "task-cancelled-before-completion",
      payload: { taskKey },
    });
  return accepted ? "done" : "gone";
}
