import {
  closureGrounds,
  closureProblems,
  executionProblems,
  notClosedBefore,
} from "../../domain/penalty/closure.ts";
import { notBefore } from "../../domain/penalty/transfer.ts";
import type { ClosureProposal } from "../generated/closure.proposal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<ClosureProposal> = function* (data, facts) {
  yield* closureProblems(facts);
  yield* executionProblems(facts, data.executions);
  yield* notBefore(
    "/proposedOn",
    data.proposedOn,
    notClosedBefore(facts),
    (on) => `结案意见不能早于最后一次送达或者缴款之日（${on}）`,
    closureGrounds.record,
  );
};
export default rule;
