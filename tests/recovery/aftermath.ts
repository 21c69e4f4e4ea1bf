import { expect } from "chai";
import type { Knex } from "knex";
import { verify } from "../../server/db/verify.ts";
import { rebuild } from "../../server/sink/rebuild.ts";
import { projections } from "../database/record-stream.ts";
import type { BreakableSystem } from "./breakable.ts";

/** Everything that workers did is on record of the engine as done, job by job, and nothing else is. */
export async function jobsDone(owner: Knex): Promise<{ here: string[]; there: string[] }> {
  const here: string[] = await owner("once").whereNot("key", "like", "http:%").pluck("key");
  const { rows } = await owner.raw(
    `select distinct concat(value->>'type', ':', value->>'elementInstanceKey') as key from records
     where value_type = 'JOB' and intent = 'COMPLETED' and value->>'type' <> 'io.camunda.zeebe:userTask'`,
  );
  return { here: here.sort(), there: rows.map((row: { key: string }) => row.key).sort() };
}

/** The numbers of each series follow one another, and each that was taken is on a paper or a case. */
export async function assertNoGap(owner: Knex): Promise<void> {
  const numbers: string[] = [
    ...(await owner("documents").whereNotNull("number").pluck("number")),
    ...(await owner("cases").pluck("number")),
  ];
  const series = new Map<string, number[]>();
  for (const number of numbers) {
    const [, kind = "", n] = /^(.*)〔\d{4}〕(\d+)号$/.exec(number) ?? [];
    series.set(kind, [...(series.get(kind) ?? []), Number(n)]);
  }
  for (const [kind, taken] of series)
    expect(
      taken.sort((a, b) => a - b),
      kind,
    ).to.deep.equal(taken.map((_, i) => i + 1));
  const lasts: number[] = await owner("number_series").pluck("last");
  expect(lasts.reduce((sum, last) => sum + last)).to.equal(numbers.length);
}

/**
 * Each task was completed once, and the engine obeyed each command. One that is sent again after its answer was lost is
 * known as obeyed when the engine's record of it has come, which may be after the case has gone on.
 */
export async function assertObeyed({ owner, until }: BreakableSystem): Promise<void> {
  await until("the answer to every command is known", async () => {
    const waiting = await owner("outbox").whereNull("done_at").first("id");
    return waiting === undefined;
  });
  const completions = await owner("case_events").where({ type: "task-completed" }).select("payload");
  const keys = completions.map((event) => event.payload.taskKey as string);
  expect([...new Set(keys)].sort()).to.deep.equal(keys.sort());
  expect(await owner("outbox").distinct().pluck("result")).to.deep.equal(["done"]);
}

/** What is kept fits its hashes, and the projections follow from the records that had arrived at one moment. */
export async function assertFits({ owner, until }: BreakableSystem): Promise<void> {
  expect((await verify(owner)).broken).to.deep.equal([]);
  let [expected, rebuilt]: object[] = [];
  const seen = () =>
    owner.transaction(
      async (moment) => ({
        arrived: await moment("sink_progress").orderBy("partition").select("position"),
        ahead: await isAhead(moment),
        projections: await projections(moment),
      }),
      { isolationLevel: "repeatable read", readOnly: true },
    );
  await until("no record arrives while the projections are made again", async () => {
    const before = await seen();
    if (before.ahead) return false;
    await rebuild(owner);
    const after = await seen();
    if (JSON.stringify(after.arrived) !== JSON.stringify(before.arrived)) return false;
    [expected, rebuilt] = [before.projections, after.projections];
    return true;
  });
  expect(rebuilt).to.deep.equal(expected);
}

/** A task that is seen, and an end that is answered, is listed at once; the records of both come up to a second later. */
async function isAhead(owner: Knex): Promise<boolean> {
  const { rows } = await owner.raw(
    `select from tasks t where not exists (
       select from records r where r.value_type = 'JOB' and r.key = t.key::bigint
         and (case when t.state = 'open' then r.intent = 'CREATED' else r.intent in ('COMPLETED', 'CANCELED') end)) limit 1`,
  );
  return rows.length > 0;
}
