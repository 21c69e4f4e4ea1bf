import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { form } from "../../forms/form.ts";
import recordPayment from "../../workers/performance/record-payment.ts";
import { enterprise, people } from "../support/bureau.ts";
import {
  decisionApprovalOf,
  decisionProposalOf,
  judgedOf,
  theUnit,
} from "../support/example-penalty/core.ts";
import { aRegister, type Register } from "./register.ts";

const day = "2026-07-08";

describe("罚款缴清 (行政处罚法 第六十七条第三款): those who wait for the fine are told once", function () {
  this.timeout(60_000);
  let register: Register;
  before(async () => {
    register = await aRegister();
  });
  after(() => register.close());

  it("also when the last two payments were booked before the process came to the first of them", async () => {
    const by = { id: people.officer.id, name: people.officer.name };
    const { caseId, partyId, submissionIds } = await register.deps.transaction(async (tx) => {
      const caseId = await tx.cases.open({
        ...{ kind: "penalty", number: "（临江）应急罚案〔2026〕1号", title: "涉嫌违法案" },
        ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
        departments: [{ unitId: "emergency", officerIds: [people.officer.id] }],
      });
      const [partyId = ""] = await tx.parties.add(caseId, [theUnit]);
      for (const [id, data] of [
        ["penalty/decision-proposal", decisionProposalOf(day, judgedOf(1))],
        ["penalty/decision-approval", decisionApprovalOf(day)],
      ] as const)
        await tx.submissions.add({ caseId, form: form(id), elementId: "by-hand", data, by });
      const submissionIds: string[] = [];
      for (const [reference, amountFen] of [
        ["LS-1", 3_000_000],
        ["LS-2", 2_500_000],
      ] as const) {
        const payment = { kind: "fine", amountFen, paidOn: day, channel: "bank", reference } as const;
        const of = { caseId, partyId, elementId: "payment-received", by };
        submissionIds.push(
          await tx.submissions.add({ ...of, form: form("performance/payment"), data: payment }),
        );
        await tx.payments.add({ ...payment, caseId, partyId, by });
      }
      return { caseId, partyId, submissionIds };
    });
    for (const submissionId of submissionIds)
      await recordPayment.run(
        {
          type: recordPayment.type,
          ...{ elementId: "book-payment", elementInstanceKey: randomUUID(), processInstanceKey: "1" },
          ...{ variables: { caseId, partyId, submissionId }, customHeaders: {} },
        },
        register.deps,
      );
    const settled = await register.owner("case_events").where({ case_id: caseId, type: "payment-settled" });
    expect(settled).to.have.length(1);
    const told = await register.owner("outbox").whereRaw("payload->>'name' = 'fine-settled'");
    expect(told).to.have.length(1);
  });
});
