import { expect } from "chai";
import * as followUp from "../../scripts/demo/follow-up.ts";
import { recheck } from "../../scripts/demo/recheck.ts";
import { settleVisit } from "../../scripts/demo/settle.ts";
import { departments, findingsOf } from "../../scripts/demo/stage.ts";
import * as visit from "../../scripts/demo/visit.ts";
import { assertFits, assertNoGap, assertObeyed, jobsDone } from "./aftermath.ts";
import { aBreakableSystem, type BreakableSystem, type Part, parts } from "./breakable.ts";

/**
 * The joint inspection as far as no day must pass, and whose parts die when: as soon as the table has a new row,
 * which is in the middle of what the step sets going.
 */
const story: { step: keyof typeof steps; dying: Part[]; whenNewIn: string }[] = [
  { step: "dispatch", dying: ["server"], whenNewIn: "cases" },
  { step: "prepare", dying: ["workers"], whenNewIn: "documents" },
  { step: "inspect", dying: ["database"], whenNewIn: "findings" },
  { step: "settle", dying: ["broker"], whenNewIn: "outbox" },
  { step: "order", dying: ["workers"], whenNewIn: "deliveries" },
  { step: "supervise", dying: ["server"], whenNewIn: "submissions" },
  { step: "recheck", dying: ["database"], whenNewIn: "recheck_rounds" },
  { step: "signOff", dying: ["broker"], whenNewIn: "documents" },
  { step: "close", dying: ["server", "workers", "broker", "database"], whenNewIn: "submissions" },
];
let caseId = "";
let hazardId = "";
const steps = {
  async dispatch({ stage }: BreakableSystem) {
    caseId = await visit.dispatch(stage);
  },
  prepare: ({ stage }: BreakableSystem) => visit.prepare(stage, caseId),
  inspect: ({ stage }: BreakableSystem) => visit.visit(stage, caseId),
  settle: ({ stage }: BreakableSystem) => settleVisit(stage, caseId, 15),
  order: ({ stage }: BreakableSystem) => followUp.orderRectification(stage, caseId),
  async supervise({ stage }: BreakableSystem) {
    hazardId = await followUp.superviseHazard(stage, caseId, 30);
    await followUp.extend(stage, caseId, /防爆风机/, 20);
  },
  async recheck({ stage }: BreakableSystem) {
    await followUp.report(stage, caseId, /./);
    await recheck(stage, caseId, departments, () => "rectified");
  },
  signOff: ({ stage }: BreakableSystem) => followUp.signOffHazard(stage, caseId, hazardId),
  async close({ stage, recorded }: BreakableSystem) {
    await followUp.close(stage, caseId);
    await followUp.closed(stage, caseId);
    await recorded(caseId);
  },
};

describe("故障恢复 A case whose programs are killed one after the other ends as it would have ended", function () {
  this.timeout(300_000);
  let system: BreakableSystem;
  before(async () => {
    system = await aBreakableSystem();
  });
  after(() => system?.stop());

  // Each step goes on from the one before: after a failure there is nothing left to prove.
  let failed: string | undefined;
  beforeEach(() => {
    if (failed) throw new Error(`the case stands still since: ${failed}`);
  });
  afterEach(function () {
    if (this.currentTest?.state === "failed") failed ??= this.currentTest.title;
  });

  for (const { step, dying, whenNewIn } of story)
    it(`${step} goes on while ${dying.map((part) => parts[part]).join("、")} dies by kill -9`, async () => {
      const before = system.pids();
      await system.kill(dying, whenNewIn, () => steps[step](system));
      for (const part of dying) expect(system.pids()[part], part).to.not.equal(before[part]);
    });

  /** Element instances of the jobs of a type that the engine completed, as its records tell. */
  const jobsOf = async (type: string): Promise<string[]> => {
    const { rows } = await system.owner.raw(
      `select distinct value->>'elementInstanceKey' as key from records
       where value_type = 'JOB' and intent = 'COMPLETED' and value->>'type' = ? order by 1`,
      [type],
    );
    return rows.map((row: { key: string }) => row.key);
  };

  it("no incident is left", async () => {
    const { body } = await system.stage.cast.admin.get<{ items: object[] }>("/incidents?state=open");
    expect(body.items).to.deep.equal([]);
  });

  it("every finding is settled", async () => {
    const findings = await findingsOf(system.stage.cast.officer, caseId);
    expect(findings.map((f) => `${f.disposition} ${f.status}`).sort()).to.deep.equal([
      ...["immediate rectified", "immediate rectified", "major-hazard signed-off"],
      ...["rectification rectified", "rectification rectified", "rectification rectified"],
    ]);
  });

  it("each step that issues a document issued one, and each delivery has one receipt", async () => {
    const asked = await jobsOf("document.generate");
    const issued: string[] = await system
      .owner("once")
      .whereLike("key", "document.generate:%")
      .orderBy("key")
      .pluck("key");
    expect(issued).to.deep.equal(asked.map((key) => `document.generate:${key}`));
    const documents: { template: string; unit: string | null; delivery: string | null }[] = await system
      .owner("documents")
      .select("template", { unit: "department_id", delivery: "delivery_id" });
    expect(documents.length).to.equal(issued.length);
    const kinds = documents.map(({ template, unit, delivery }) => [template, unit, delivery].join(" "));
    expect([...new Set(kinds)].sort()).to.deep.equal(kinds.sort());
    const receipts = documents.filter((d) => d.template === "shared/service-receipt");
    expect(receipts.length).to.equal((await system.owner("deliveries")).length);
  });

  it("the numbers of each series follow one another without a gap", () => assertNoGap(system.owner));

  it("each task was completed once, and each command to the engine was obeyed", () => assertObeyed(system));

  it("each job was done once", async () => {
    const { here, there } = await jobsDone(system.owner);
    expect(here).to.deep.equal(there);
    expect(await system.owner("deadlines").where({ state: "running" })).to.deep.equal([]);
  });

  it("the ledger and everything kept with it fit, and the projections follow from the records", () =>
    assertFits(system));
});
