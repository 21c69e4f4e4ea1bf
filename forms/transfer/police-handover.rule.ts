import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { notBefore, transferApproved, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferPoliceHandover } from "../generated/transfer.police-handover.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferPoliceHandover> = function* (data, facts) {
  assertTwoOfficers(data.officersPresent, dateOf(data.handedOverAt), facts);
  const approval = transferStep(facts, "transfer/crime-approval");
  if (!transferApproved(facts))
    yield { path: "", message: "移送未经正职负责人批准", basis: transferGrounds.approval };
  else if (approval?.decidedAt && legalInstant(data.handedOverAt) < legalInstant(approval.decidedAt))
    yield { path: "/handedOverAt", message: "移送不能早于批准移送的时间", basis: transferGrounds.approval };
  yield* notBefore(
    "/acceptedOn",
    data.acceptedOn,
    data.handedOverAt,
    (on) => `接受移送不能早于移送之日（${on}）`,
    transferGrounds.receipt,
  );
};
export default rule;
