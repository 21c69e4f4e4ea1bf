import type { Desk } from "../demo/office.ts";
import { closeCase } from "../demo/penalty/closure.ts";
import { publicise } from "../demo/penalty/credit.ts";
import { pay } from "../demo/penalty/money.ts";
import { fromComplaint, investigated, punished } from "../demo/penalty/short.ts";
import type { Cast, Stage } from "../demo/stage.ts";
import { pace } from "./pace.ts";
import { openOffice } from "./working-office.ts";

export interface PenaltyFigures {
  casesPerMinute: number;
  errors: number;
  /** what went wrong, each kind once */
  reasons: string[];
  incidents: number;
  documents: number;
  /** where the time of a case goes: step, and its share of all waiting, largest first */
  steps: { step: string; share: number }[];
}

const fine = { fineFen: 1_000_000 };

/** Whole ordinary penalty cases with all their documents over the public interface, so many at once. */
export async function measurePenalties(options: {
  dataDir: string;
  count: number;
  atOnce: number;
}): Promise<PenaltyFigures> {
  const office = await openOffice(options.dataDir);
  try {
    const spent = new Map<string, number>();
    const stage = await office.stage((cast) => timed(cast, spent));
    const { perSecond, errors, reasons } = await pace(options.count, options.atOnce, () =>
      penaltyCase(stage),
    );
    const { body } = await stage.cast.admin.get<{ items: unknown[] }>("/incidents?limit=200");
    const sum = [...spent.values()].reduce((a, b) => a + b, 0);
    const steps = [...spent]
      .map(([step, ms]) => ({ step, share: ms / sum }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 5);
    return {
      casesPerMinute: perSecond * 60,
      ...{ errors, reasons },
      incidents: body.items.length,
      documents: await office.count("documents"),
      steps,
    };
  } finally {
    await office.stop();
  }
}

/** From the complaint to the archive, without a day that must pass. */
async function penaltyCase(stage: Stage): Promise<void> {
  const found = await fromComplaint(stage, "3号库入口");
  const { caseId, partyId } = found;
  await investigated(stage, found, fine);
  await punished(stage, found, fine);
  await publicise(stage, { caseId, unitId: partyId, managerId: "" });
  await pay(stage, caseId, partyId, fine.fineFen);
  await closeCase(stage, caseId, {
    result: "罚款1万元，已缴清",
    executions: [{ partySeq: 1, execution: "performed" }],
    joint: false,
  });
}

/** People who note how long every step takes them, the waiting for it to appear included. */
function timed(cast: Cast, spent: Map<string, number>): Cast {
  const at = (desk: Desk): Desk => ({
    ...desk,
    async complete(wanted, data) {
      const started = performance.now();
      await desk.complete(wanted, data);
      const took = performance.now() - started;
      spent.set(wanted.elementId, (spent.get(wanted.elementId) ?? 0) + took);
    },
  });
  return Object.fromEntries(Object.entries(cast).map(([part, desk]) => [part, at(desk)])) as unknown as Cast;
}
