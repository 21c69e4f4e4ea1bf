import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { form } from "../../forms/form.ts";
import { enterprise, people } from "../support/bureau.ts";
import { decisionProposalOf, filingOf, theManager, theUnit } from "../support/example-penalty/core.ts";
import { aRegister, type Register } from "./register.ts";

const finding = "7d9f0c3e-0000-4000-8000-000000000001";

describe("一事不再罚 (行政处罚法 第二十九条): the database itself keeps what a party was fined for", function () {
  this.timeout(60_000);
  let register: Register;
  let cases = 0;
  before(async () => {
    register = await aRegister();
  });
  after(() => register.close());

  /** A case about one finding, decided but for its documents. */
  const decided = (findingId: string, stage: "first" | "overdue" = "first") =>
    register.deps.transaction(async (tx) => {
      const caseId = await tx.cases.open({
        ...{ kind: "penalty", number: `（临江）应急罚案〔2026〕${++cases}号`, title: "涉嫌违法案" },
        ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
        departments: [{ unitId: "emergency", officerIds: [people.officer.id] }],
      });
      const partyIds = await tx.parties.add(caseId, [theUnit, theManager]);
      const by = { id: people.officer.id, name: people.officer.name };
      const filing = filingOf("2026-06-11");
      const proposal = decisionProposalOf("2026-07-07");
      const assessments = proposal.assessments.map((one) => ({ ...one, stage }));
      const violations = filing.violations?.map((one) => ({ ...one, findingId }));
      for (const [id, data] of [
        ["penalty/filing", { ...filing, violations }],
        ["penalty/decision-proposal", { ...proposal, assessments }],
      ] as const)
        await tx.submissions.add({ caseId, form: form(id), elementId: "by-hand", data, by });
      return { caseId, unit: partyIds[0] ?? "", person: partyIds[1] ?? "" };
    });

  const issue = (caseId: string, partyId: string) =>
    register.deps.transaction((tx) =>
      tx.documents.add({
        ...{ caseId, partyId, template: "penalty/decision", title: "行政处罚决定书", number: null },
        ...{ input: {}, inputHash: "0", sha256: "0", bytes: new Uint8Array(), pages: 1, renderMs: 0 },
        ...{ departmentId: null, findingId: null, deliveryId: null },
        ...{ issuedOn: "2026-07-08", issuedAt: "2026-07-08T10:00:00+08:00" },
      }),
    );

  const refused = async (act: Promise<unknown>) => {
    const error = await act.then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    return error?.message ?? "issued";
  };

  it("对单位和责任人员就同一问题分别罚款（一案双罚），不是重复处罚", async () => {
    const { caseId, unit, person } = await decided(finding);
    await issue(caseId, unit);
    await issue(caseId, person);
    expect(await register.app("fined_acts").where({ case_id: caseId })).to.have.length(2);
  });

  it("另案就同一问题再次对同一当事人罚款的，不予出具", async () => {
    const again = await decided(finding);
    const { finedBefore } = await register.deps.read.caseFile(again.caseId);
    expect(finedBefore.map(({ caseNumber, partyKind }) => [caseNumber, partyKind])).to.have.deep.members([
      ["（临江）应急罚案〔2026〕1号", "unit"],
      ["（临江）应急罚案〔2026〕1号", "person"],
    ]);
    expect(await refused(issue(again.caseId, again.unit))).to.include("no second fine");
    expect(await register.app("documents").where({ case_id: again.caseId })).to.deep.equal([]);
  });

  it("罚款后逾期不改正的，是新的违法行为，可以另行处罚", async () => {
    const later = await decided(finding, "overdue");
    await issue(later.caseId, later.unit);
  });

  it("另案的处罚决定被撤销的，可以重新作出；重新作出以后，又不得再罚", async () => {
    const at = randomUUID();
    const [revoked, anew, third] = [await decided(at), await decided(at), await decided(at)];
    await issue(revoked.caseId, revoked.unit);
    expect(await refused(issue(anew.caseId, anew.unit))).to.include("no second fine");
    await register.deps.transaction((tx) =>
      tx.submissions.add({
        ...{ caseId: revoked.caseId, partyId: revoked.unit, elementId: "record-outcome" },
        form: form("remedies/outcome"),
        data: { outcome: "revoked", effectiveOn: "2026-09-01" },
        by: { id: people.officer.id, name: people.officer.name },
      }),
    );
    const fined = async (caseId: string) =>
      (await register.deps.read.caseFile(caseId)).finedBefore.filter(({ findingId }) => findingId === at);
    expect(await fined(anew.caseId)).to.deep.equal([]);
    await issue(anew.caseId, anew.unit);
    expect(await refused(issue(third.caseId, third.unit))).to.include("no second fine");
    expect(await fined(third.caseId)).to.have.length(1);
  });

  it("两个案件同时出具的，只有一个成立", async () => {
    const at = randomUUID();
    const [one, other] = [await decided(at), await decided(at)];
    const both = await Promise.all([
      refused(issue(one.caseId, one.unit)),
      refused(issue(other.caseId, other.unit)),
    ]);
    expect(both.filter((answer) => answer === "issued")).to.have.length(1);
  });

  it("记录不得更改、删除", async () => {
    expect(await refused(register.owner("fined_acts").delete())).to.include("never changed or deleted");
    expect(await refused(register.app("fined_acts").delete())).to.include("permission denied");
  });
});
