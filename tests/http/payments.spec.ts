import { expect } from "chai";
import { DomainError } from "../../domain/errors.ts";
import { form } from "../../forms/form.ts";
import { effectOf } from "../../server/acts/effects.ts";
import { enterprise, people } from "../support/bureau.ts";
import {
  decisionApprovalOf,
  decisionProposalOf,
  theManager,
  theUnit,
} from "../support/example-penalty/core.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

const decidedOn = "2026-07-08";
const fine = 5_500_000;

describe("登记缴款 (行政处罚法 第六十七条): a payment is booked by the act that puts it on record", () => {
  let server: TestServer;
  let finance: Caller;
  let cases = 0;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    finance = await server.as("finance");
  });
  after(() => server.stop());

  /** A case in which both parties are fined. */
  const decided = () =>
    server.deps.transaction(async (tx) => {
      const caseId = await tx.cases.open({
        ...{ kind: "penalty", number: `（临江）应急罚案〔2026〕${++cases}号`, title: "涉嫌违法案" },
        ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
        departments: [{ unitId: "emergency", officerIds: [people.officer.id] }],
      });
      const [partyId = ""] = await tx.parties.add(caseId, [theUnit, theManager]);
      const by = { id: people.officer.id, name: people.officer.name };
      for (const [id, data] of [
        ["penalty/decision-proposal", decisionProposalOf(decidedOn)],
        ["penalty/decision-approval", decisionApprovalOf(decidedOn)],
      ] as const)
        await tx.submissions.add({ caseId, form: form(id), elementId: "by-hand", data, by });
      return { caseId, partyId };
    });

  const paid = (reference: string, amountFen = 1_000_000) => ({
    ...{ kind: "fine", amountFen, paidOn: decidedOn, channel: "bank", reference },
  });
  const act = ({ caseId, partyId }: { caseId: string; partyId: string }, data: object) =>
    finance.post(`/api/cases/${caseId}/acts/performance/payment`, { partyId, data });
  const owed = async ({ caseId }: { caseId: string }) => {
    const { body } = await finance.get<{ payments: object[]; parties: { unpaidFineFen: number }[] }>(
      `/api/cases/${caseId}/payments`,
    );
    return [body.payments.length, body.parties[0]?.unpaidFineFen];
  };
  const events = async ({ caseId }: { caseId: string }) =>
    (await server.owner("case_events").where({ case_id: caseId }).orderBy("seq").pluck("type")) as string[];

  it("登记即入账，不等流程办理", async () => {
    const one = await decided();
    expect((await act(one, paid("LS-0001"))).status).to.equal(201);
    expect(await owed(one)).to.deep.equal([1, fine - 1_000_000]);
    expect((await events(one)).slice(-2)).to.deep.equal(["payment-recorded", "payment-booked"]);
  });

  for (const way of ["acts/performance/payment", "payments"])
    it(`另案已经使用的流水号，不予登记，余额不变（${way}）`, async () => {
      const other = await decided();
      const before = await events(other);
      const { status, problem } = await finance.post(`/api/cases/${other.caseId}/${way}`, {
        partyId: other.partyId,
        data: paid("LS-0001"),
      });
      expect([status, problem.code, problem.reason]).to.deep.equal([
        409,
        "STATE_CONFLICT",
        "流水号 LS-0001 已经登记，不重复入账",
      ]);
      expect(await owed(other)).to.deep.equal([0, fine]);
      expect(await server.owner("submissions").where({ case_id: other.caseId })).to.have.length(2);
      expect(await events(other)).to.deep.equal(before);
    });

  it("当场收缴的罚款收据号码已经用过的，当场就不予登记，不等流程办理", async () => {
    const { caseId, partyId } = await decided();
    const collected = (receiptNumber: string) =>
      server.deps.transaction((tx) =>
        effectOf("simplified/decision")(tx, {
          ...{ caseId, partyId, by: { id: people.officer.id, name: people.officer.name } },
          data: { collection: "on-the-spot", receiptNumber },
        }),
      );
    expect(await collected("PJ-0001")).to.deep.equal([]);
    const refused = await collected("LS-0001").catch((error: DomainError) => error);
    expect(refused).to.be.instanceOf(DomainError).and.to.include({ code: "STATE_CONFLICT" });
  });

  it("同一流水号同时在两案登记的，只有一笔成立", async () => {
    const [one, other] = [await decided(), await decided()];
    const answers = await Promise.all([act(one, paid("LS-0002")), act(other, paid("LS-0002"))]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409]);
    expect([await owed(one), await owed(other)].flat().sort()).to.deep.equal(
      [0, 1, fine, fine - 1_000_000].sort(),
    );
  });
});
