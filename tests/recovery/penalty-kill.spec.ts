import { expect } from "chai";
import type { ShortCase } from "../../scripts/demo/penalty/short.ts";
import { assertFits, assertNoGap, assertObeyed, jobsDone } from "./aftermath.ts";
import { aBreakableSystem, type BreakableSystem, type Part, parts } from "./breakable.ts";
import {
  acts,
  type Kind,
  outcomeOf,
  type Place,
  places,
  pointOf,
  points,
  undecided,
} from "./penalty-steps.ts";
import { type Standstill, standstillsIn } from "./standstill.ts";

/** Who dies, and how far each place has come by then. */
const rounds: { dying: Part; at: Record<Place, Kind> }[] = [
  {
    dying: "server",
    at: {
      decide: "act committed",
      serve: "act committed",
      publish: "act committed",
      pay: "act committed",
    },
  },
  {
    dying: "workers",
    at: {
      decide: "work half done",
      serve: "work committed",
      publish: "command obeyed",
      pay: "command obeyed",
    },
  },
  {
    dying: "broker",
    at: {
      decide: "work committed",
      serve: "work committed",
      publish: "work committed",
      pay: "work committed",
    },
  },
  {
    dying: "database",
    at: {
      decide: "work committed",
      serve: "act committed",
      publish: "work half done",
      pay: "command obeyed",
    },
  },
];

/**
 * In every round one case is being decided, one served, one published and one paid for, when a part dies. A case moves
 * on by a place from round to round, so that each place meets each death and no case is spared.
 */
describe("故障恢复 A penalty that is numbered, served, published and paid for while programs are killed", function () {
  this.timeout(300_000);
  let system: BreakableSystem;
  let hold: (names: string[]) => Promise<Standstill>;
  const cases: ShortCase[] = [];
  const caseAt = (place: Place, round: number): ShortCase =>
    cases[round + places.length - 1 - places.indexOf(place)] as ShortCase;
  const walk = async (place: Place, about: ShortCase) => (await acts[place](system.stage, about))();

  before(async () => {
    system = await aBreakableSystem();
    const n = rounds.length + places.length - 1;
    cases.push(...(await Promise.all(Array.from({ length: n }, () => undecided(system.stage)))));
    // Those that come to their first round further on have what is before it behind them.
    for (const [i, place] of places.entries())
      await Promise.all(cases.slice(0, places.length - 1 - i).map((about) => walk(place, about)));
    hold = await standstillsIn(system.owner, points);
  });
  after(() => system?.stop());

  let failed: string | undefined;
  beforeEach(() => {
    if (failed) throw new Error(`the cases stand still since: ${failed}`);
  });
  afterEach(function () {
    if (this.currentTest?.state === "failed") failed ??= this.currentTest.title;
  });

  for (const [round, { dying, at }] of rounds.entries())
    it(`编号、送达、公示、入账时${parts[dying]} dies by kill -9`, async () => {
      const ready = await Promise.all(
        places.map(async (place) => ({
          point: pointOf(place, at[place]),
          act: await acts[place](system.stage, caseAt(place, round)),
        })),
      );
      const before = system.pids();
      const standstill = await hold(ready.map(({ point }) => point));
      const done: Promise<void>[] = [];
      try {
        for (const { point, act } of ready) {
          done.push(act());
          await system.until(point, () => standstill.reached(point));
        }
        await system.killNow([dying], standstill.release);
      } finally {
        await standstill.release();
        await Promise.all(done);
      }
      expect(system.pids()[dying]).to.not.equal(before[dying]);
    });

  it("every case comes to its closure, and all that was asked of the workers is done", async () => {
    for (const [i, place] of places.entries())
      await Promise.all(
        cases.slice(rounds.length + places.length - 1 - i).map((about) => walk(place, about)),
      );
    for (const { caseId } of cases)
      await system.stage.cast.officer.task({ elementId: "propose-closure", caseId });
    await system.until("every job is on record", async () => {
      const { here, there } = await jobsDone(system.owner);
      return here.join() === there.join();
    });
    const { body } = await system.stage.cast.admin.get<{ items: object[] }>("/incidents?state=open");
    expect(body.items).to.deep.equal([]);
  });

  it("each case has one decision, one service of both papers, one publication and one payment", async () => {
    for (const about of cases) {
      const { documents, events, deliveries, payments, publicity } = await outcomeOf(system.owner, about);
      const once = (list: string[], what: string) => list.filter((one) => one === what).length;
      expect(deliveries).to.include("credit/repair-notice + penalty/decision");
      expect(payments).to.deep.equal(["fine 1000000"]);
      expect(publicity).to.equal(1);
      for (const paper of ["penalty/decision", "credit/repair-notice", "credit/publicity-approval"])
        expect(once(documents, paper), paper).to.equal(1);
      for (const event of ["penalty-decided", "publicity-started", "payment-booked", "performance-ended"])
        expect(once(events, event), event).to.equal(1);
    }
  });

  it("whatever died, all cases have the same papers, events, clocks and services", async () => {
    const [first, ...others] = await Promise.all(cases.map((about) => outcomeOf(system.owner, about)));
    for (const outcome of others) expect(outcome).to.deep.equal(first);
    expect(new Set(first?.deadlines).size, "each clock once").to.equal(first?.deadlines.length);
  });

  it("the numbers of each series follow one another without a gap", () => assertNoGap(system.owner));

  it("each task was completed once, and each command to the engine was obeyed", () => assertObeyed(system));

  it("the ledger and everything kept with it fit, and the projections follow from the records", () =>
    assertFits(system));
});
