import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { aRegister, type Register } from "./register.ts";

describe("联合复查轮次 Rounds of joint re-check", () => {
  let register: Register;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
  });
  after(() => register.close());

  const open = (caseId: string, findingIds: string[]) =>
    register.deps.transaction((tx) => tx.rounds.open(caseId, findingIds, "2026-05-15T00:00:00+08:00"));
  const roundsOf = (caseId: string) => register.deps.read.rounds.ofCase(caseId);

  it("are counted per case, and each knows its items and its time", async () => {
    const [first, second] = [await openCase(register.deps, 1), await openCase(register.deps, 2)];
    expect([
      await open(first, ["f-1", "f-2"]),
      await open(first, ["f-2"]),
      await open(second, ["f-9"]),
    ]).to.deep.equal([1, 2, 1]);
    const running = {
      ...{ openedOn: register.clock.today(), dueAt: "2026-05-15T00:00:00+08:00", judgedAt: null },
    };
    expect(await roundsOf(first)).to.deep.equal([
      { round: 1, findingIds: ["f-1", "f-2"], ...running },
      { round: 2, findingIds: ["f-2"], ...running },
    ]);
  });
  it("are judged one by one", async () => {
    const caseId = await openCase(register.deps, 3);
    await open(caseId, ["f-1"]);
    await open(caseId, ["f-1"]);
    await register.deps.transaction((tx) => tx.rounds.judged(caseId, 1));
    const judged = (await roundsOf(caseId)).map((round) => round.judgedAt !== null);
    expect(judged).to.deep.equal([true, false]);
  });

  it("opened at the same moment never share a number", async () => {
    const caseId = await openCase(register.deps, 4);
    const outcomes = await Promise.allSettled([open(caseId, ["f-1"]), open(caseId, ["f-2"])]);
    const opened = outcomes.flatMap((o) => (o.status === "fulfilled" ? [o.value] : []));
    expect(new Set(opened).size).to.equal(opened.length);
    expect((await roundsOf(caseId)).map((r) => r.round)).to.deep.equal(opened.sort());
  });
});
