import { expect } from "chai";
import { form } from "../../forms/form.ts";
import { clockOf, instantOf } from "../../server/clock.ts";
import { enterprise, people } from "../support/bureau.ts";
import { theUnit } from "../support/example-penalty/core.ts";
import { aRegister, type Register } from "./register.ts";

const ms = Date.parse("2026-07-08T09:00:00+08:00");
const places = Array.from({ length: 12 }, (_, i) => `第${i + 1}处`);

describe("先后次序 What is put on record within one moment keeps the order in which it came", () => {
  let register: Register;
  let caseId: string;
  let partyId: string;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister({ ...clockOf(), ms: () => ms, now: () => instantOf(ms) });
    await register.deps.transaction(async (tx) => {
      caseId = await tx.cases.open({
        ...{ kind: "penalty", number: "（临江）应急罚案〔2026〕1号", title: "涉嫌违法案" },
        ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
        departments: [{ unitId: "emergency", officerIds: [people.officer.id] }],
      });
      [partyId = ""] = await tx.parties.add(caseId, [theUnit]);
    });
  });
  after(() => register.close());
  const by = { id: people.officer.id, name: people.officer.name };

  it("forms, so that a proposal stays before its approval", async () => {
    await register.deps.transaction(async (tx) => {
      for (const place of places)
        await tx.submissions.add({
          ...{ caseId, form: form("shared/return"), elementId: "by-hand", data: { place }, by },
        });
    });
    const kept = await register.deps.read.submissions.ofCase(caseId);
    expect(kept.map(({ data }) => data["place"])).to.deep.equal(places);
  });

  it("payments of one day", async () => {
    await register.deps.transaction(async (tx) => {
      for (const reference of places)
        await tx.payments.add({
          ...{
            caseId,
            partyId,
            kind: "fine",
            amountFen: 1,
            paidOn: "2026-07-08",
            channel: "bank",
            reference,
          },
          by,
        });
    });
    const kept = await register.deps.read.payments.ofCase(caseId);
    expect(kept.map(({ reference }) => reference)).to.deep.equal(places);
  });
});
