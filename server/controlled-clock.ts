import type { Knex } from "knex";
import { type Clock, clockOf } from "./clock.ts";
import { connect } from "./db/connect.ts";
import { keepListening } from "./db/keep-listening.ts";

const SETTING = "clock-offset-ms";

export interface FollowedClock {
  clock: Clock;
  close(): Promise<void>;
}

/**
 * The clock of this process. Real time, or, in a system whose clock is moved by hand (demonstration and tests only),
 * real time plus the offset that all processes of the system share through the database.
 */
export async function followController(
  settings: { CLOCK_CONTROLLED: boolean; DATABASE_URL?: string | undefined },
  log: { error(fields: object, message: string): void },
): Promise<FollowedClock> {
  const url = settings.DATABASE_URL;
  if (!settings.CLOCK_CONTROLLED || !url) return { clock: clockOf(), close: async () => undefined };
  const knex = connect({ url, max: 1 });
  let offset = 0;
  const read = async () => {
    const row = await knex("settings").where({ key: SETTING }).first<{ value: number }>("value");
    offset = Math.max(offset, row?.value ?? 0);
  };
  await read();
  const failed = (err: unknown) => log.error({ err }, "clock offset not followed");
  const listening = keepListening(url, ["clock"], {
    heard(_channel, text) {
      offset = Math.max(offset, Number(text));
    },
    resumed: () => void read().catch(failed),
    failed,
  });
  return {
    clock: clockOf(() => offset),
    async close() {
      await listening.stop();
      await knex.destroy();
    },
  };
}

/** Moves time forward for every process of the system, then for the engine, whose timers fall due. */
export async function advanceClock(knex: Knex, managementAddress: string, byMs: number): Promise<void> {
  const offset = await knex.transaction(async (trx) => {
    const row = await trx("settings").where({ key: SETTING }).forUpdate().first<{ value: number }>("value");
    const offset = (row?.value ?? 0) + byMs;
    await trx("settings")
      .insert({ key: SETTING, value: JSON.stringify(offset) })
      .onConflict("key")
      .merge();
    await trx.raw("select pg_notify('clock', ?)", [String(offset)]);
    return offset;
  });
  // An engine that was started again meanwhile has forgotten earlier moves: it is taken to the same moment as we are.
  const clock = `http://${managementAddress}/actuator/clock`;
  const { epochMilli } = await asked<{ epochMilli: number }>(clock);
  const offsetMilli = Date.now() + offset - epochMilli;
  if (offsetMilli > 0)
    await asked(`${clock}/add`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ offsetMilli }),
    });
}

async function asked<T>(url: string, how?: RequestInit): Promise<T> {
  const answer = await fetch(url, how);
  if (!answer.ok) throw new Error(`the engine refused to tell or to move its clock: ${answer.status}`);
  return (await answer.json()) as T;
}
