import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferCriminalOutcome } from "../generated/transfer.criminal-outcome.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferCriminalOutcome> = function* (data, facts) {
  yield* notBefore(
    "/concludedOn",
    data.concludedOn,
    transferStep(facts, "transfer/police-handover")?.acceptedOn,
    (on) => `刑事案件结果不能早于移送之日（${on}）`,
    transferGrounds.setOff,
  );
  const fined = facts.payments
    .filter(({ kind }) => kind === "fine")
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { criminalFineFen = 0, setOffFen = 0 } = data;
  if (setOffFen > criminalFineFen)
    yield { path: "/setOffFen", message: "折抵的数额不能超过罚金", basis: transferGrounds.setOff };
  if (setOffFen > fined)
    yield {
      path: "/setOffFen",
      message: "折抵的数额不能超过当事人已经缴纳的行政罚款",
      basis: transferGrounds.setOff,
    };
};
export default rule;
