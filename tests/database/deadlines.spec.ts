import { expect } from "chai";
import type { Derivation } from "../../domain/deadlines.ts";
import { verify } from "../../server/db/verify.ts";
import { setDeadline } from "../../workers/deadline/calculate.ts";
import { openCase, people } from "../support/bureau.ts";
import { notice2027 } from "../support/notice-2027.ts";
import { aRegister, type Register, tamper } from "./register.ts";

describe("确认放假安排后的期限 Deadlines once an administrator has confirmed the holidays of a year", () => {
  let register: Register;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
  });
  after(() => register.close());
  let cases = 0;
  beforeEach(async () => {
    await register.owner.raw("truncate calendar_years");
    await register.owner("deadlines").delete();
    caseId = await openCase(register.deps, ++cases);
  });

  const set = (rule: string, startsOn: string, dueOn?: string) =>
    register.deps.transaction((tx) => setDeadline(tx, { caseId, rule, startsOn, dueOn }));
  const confirm = () =>
    register.deps.transaction(async (tx) => {
      await tx.calendarYears.confirm(notice2027, people.administrator.id);
      return tx.deadlines.recompute(2027);
    });
  const all = () => register.deps.read.deadlines.ofCase(caseId);
  const ends = async () => (await all()).map((d) => `${d.rule} ${d.dueOn} ${d.provisional}`);
  const moves = () =>
    register.app("case_events").where({ case_id: caseId, type: "deadline-recomputed" }).orderBy("seq");

  it("move to the day that the year really gives, and the ledger says from where to where", async () => {
    await set("decision-delivery", "2026-12-28");
    expect(await ends()).to.deep.equal(["decision-delivery 2027-01-06 true"]);
    expect(await confirm()).to.equal(1);
    expect(await ends()).to.deep.equal(["decision-delivery 2027-01-07 false"]);
    const [event, ...more] = await moves();
    expect(more).to.deep.equal([]);
    expect(event.payload).to.deep.include({ from: "2027-01-06", to: "2027-01-07", year: 2027 });
    expect(event.basis).to.equal("全国年节及纪念日放假办法");
    expect((await verify(register.app)).broken).to.deep.equal([]);
  });

  for (const [what, statement, why] of [
    ["given another day", "update deadlines set due_on = due_on + 30", "期限与起算或者重新计算时的留痕不符"],
    [
      "given another beginning",
      "update deadlines set starts_on = '2026-12-29'",
      "期限与起算或者重新计算时的留痕不符",
    ],
    ["taken away", "delete from deadlines", "已起算的期限不在"],
  ] as const)
    it(`are named when one was ${what}, also after it was recomputed or replaced, and not before`, async () => {
      const { id } = await set("decision-delivery", "2026-12-28");
      const other = await set("rectification-order", "2026-12-28", "2027-01-15");
      await confirm();
      await register.deps.transaction((tx) => tx.deadlines.replace(id));
      await register.deps.transaction((tx) => tx.deadlines.endOne(other.id, "overdue"));
      const broken = async () =>
        (await verify(register.app)).broken.filter((fault) => fault.caseId === caseId);
      expect(await broken()).to.deep.equal([]);
      await tamper(register.owner, `${statement} where id = ?`, [id]);
      expect(await broken()).to.deep.equal([{ what: "deadline", caseId, id, why }]);
    });

  it("explain themselves anew, day by day, and end at the end of the new day", async () => {
    await set("decision-delivery", "2026-12-28");
    await confirm();
    const [deadline] = await all();
    const derivation = deadline?.derivation as Derivation | undefined;
    const newYear = derivation?.steps.find((step) => step.on === "2027-01-01");
    expect(newYear?.counted).to.equal(false);
    expect(newYear?.why).to.contain("元旦").and.not.contain("尚未确认");
    expect(deadline?.dueAt).to.equal("2027-01-08T00:00:00+08:00");
  });

  it("stay where they are when the year changes nothing, but are provisional no longer", async () => {
    await set("penalty-decision", "2026-11-10");
    const [before] = await ends();
    expect(before).to.match(/ true$/);
    expect(await confirm()).to.equal(0);
    expect(await ends()).to.deep.equal([before?.replace(/true$/, "false")]);
    expect(await moves()).to.deep.equal([]);
  });

  it("keep the date that an order set", async () => {
    await set("rectification-order", "2026-12-28", "2027-01-15");
    await confirm();
    expect((await all()).map((d) => d.dueOn)).to.deep.equal(["2027-01-15"]);
  });

  it("are left alone once they were met, and when they lie in another year", async () => {
    await set("decision-delivery", "2026-12-28");
    await register.deps.transaction((tx) => tx.deadlines.end({ caseId }, "met", "2026-12-30"));
    await set("decision-delivery", "2026-04-27");
    await set("decision-delivery", "2027-12-29");
    const before = await all();
    expect(await confirm()).to.equal(0);
    const after = await all();
    expect(after.slice(0, 2)).to.deep.equal(before.slice(0, 2));
    expect(after[2]?.provisional, "2028 is not confirmed yet").to.equal(true);
  });

  it("and what is filled in from then on is judged by the year as it was confirmed", async () => {
    const { id, name, username, roles } = people.officer;
    const actor = { personId: id, name, username, roles, certificates: [] };
    const newYear = async () => {
      const facts = await register.deps.read.actFacts({ actor, caseId, scope: {}, people: [] });
      return facts.calendar.day("2027-01-01");
    };
    expect(await newYear()).to.include({ kind: "workday", confirmed: false });
    await confirm();
    expect(await newYear()).to.include({ kind: "holiday", confirmed: true, name: "元旦" });
  });

  it("move once: confirming the same year again changes nothing", async () => {
    await set("hearing-request", "2027-02-04");
    expect(await confirm()).to.equal(1);
    const before = await all();
    expect(await confirm()).to.equal(0);
    expect(await all()).to.deep.equal(before);
  });
});
