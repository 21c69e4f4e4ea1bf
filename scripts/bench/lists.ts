import { rmSync } from "node:fs";
import { clockOf } from "../../server/clock.ts";
import { loadConfig } from "../../server/config.ts";
import { connect } from "../../server/db/connect.ts";
import { depsOf } from "../../server/db/deps.ts";
import { migrate } from "../../server/db/migrate.ts";
import { startPostgres } from "../../server/embedded/postgres.ts";
import { exampleEnterprise, seedExampleBureau } from "../seed.ts";
import { stoppable } from "./interrupt.ts";
import { percentile } from "./pace.ts";

const RUNS = 200;

/** The first page of the case list for a head of unit, with 100 and with 10 000 cases in the register. */
export async function measureLists(dataDir: string): Promise<{ few: number; many: number }> {
  const postgres = await stoppable(startPostgres({ dataDir, cacheDir: loadConfig().ANJIAN_CACHE }));
  try {
    await migrate({ ownerUrl: postgres.ownerUrl });
    await seedExampleBureau(postgres.ownerUrl);
    const owner = connect({ url: postgres.ownerUrl, max: 1 });
    const app = connect({ url: postgres.appUrl, max: 2 });
    try {
      const { read } = depsOf(app, clockOf());
      const actor = await read.people.actor("00000000-0000-4000-8000-000000000006");
      if (!actor) throw new Error("the example bureau is missing");
      const fill = (from: number, to: number) =>
        owner.raw(
          `insert into cases (id, kind, number, title, lead_unit_id, enterprise_id, dispatch, status, opened_at)
           select gen_random_uuid(), 'inspection', 'n-' || n, '检查 ' || n, 'emergency', ?, '{}', 'open', now() - n * interval '1 minute'
           from generate_series(?::int, ?::int) n`,
          [exampleEnterprise.id, from, to],
        );
      const time = async () => {
        const times: number[] = [];
        for (let n = 0; n < RUNS; n++) {
          const started = performance.now();
          await read.caseReads.list(actor, { limit: 50 });
          times.push(performance.now() - started);
        }
        return percentile(times, 0.5);
      };
      await fill(1, 100);
      await owner.raw("analyze");
      await time();
      const few = await time();
      await fill(101, 10_000);
      await owner.raw("analyze");
      await time();
      return { few, many: await time() };
    } finally {
      await owner.destroy();
      await app.destroy();
    }
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
