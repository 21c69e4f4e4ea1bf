import { randomUUID } from "node:crypto";
import { connectRawEngine } from "../../workers/zeebe.ts";
import { type Pace, pace } from "./pace.ts";
import { measuredCase, openSharedOffice, recordedEnds } from "./shared-office.ts";

export interface RecordedFigures {
  pace: Pace;
  /** of all instances, how many were recorded as completed when the sink had caught up */
  recorded: number;
  incidents: number;
}

/**
 * The engine driven as the yardstick is, by the client library alone, but every record of it stored and projected by
 * the product's sink and every task listed before it is completed. Neither ledger nor outbox nor form: what recording
 * alone costs. The cases are opened before.
 */
export async function measureRecorded(options: {
  dataDir: string;
  warm: number;
  count: number;
  clients: number;
}): Promise<RecordedFigures> {
  const office = await openSharedOffice(options.dataDir);
  const engine = connectRawEngine(office.engines.zeebeAddress);
  try {
    engine.serve("bench.note");
    const cases = Array.from({ length: options.warm + options.count }, () => randomUUID());
    await pace(cases.length, options.clients, async (n) => {
      await office.deps.transaction((tx) => tx.cases.open({ id: cases[n] ?? "", ...measuredCase(`${n}`) }));
    });
    const once = (offset: number) => async (n: number) => {
      const caseId = cases[offset + n] ?? "";
      await engine.start("bench", { caseId });
      const taskKey = await office.listed(caseId);
      office.done(taskKey);
      await engine.complete(taskKey);
    };
    await pace(options.warm, options.clients, once(0));
    const measured = await pace(options.count, options.clients, once(options.warm));
    const recorded = await recordedEnds(office, cases.length);
    return { pace: measured, recorded, incidents: await office.count("incidents") };
  } finally {
    await engine.close();
    await office.stop();
  }
}
