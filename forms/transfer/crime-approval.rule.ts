import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferCrimeApproval } from "../generated/transfer.crime-approval.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferCrimeApproval> = function* ({ decidedAt }, facts) {
  const report = transferStep(facts, "transfer/crime-report");
  if (!report) {
    yield { path: "", message: "没有专案组的书面报告，不能审批", basis: transferGrounds.taskForce };
    return;
  }
  yield* notBefore(
    "/decidedAt",
    decidedAt,
    report.reportedOn,
    (on) => `决定不能早于收到报告之日（${on}）`,
    transferGrounds.approval,
  );
  if (transferStep(facts, "transfer/task-force")?.officersPresent?.includes(facts.actor.personId))
    yield { path: "", message: "专案组成员不能审批本案的移送", basis: transferGrounds.approval };
};
export default rule;
