import { assertTwoOfficers } from "../../domain/certificates.ts";
import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferCrimeReport } from "../generated/transfer.crime-report.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferCrimeReport> = function* (data, facts) {
  assertTwoOfficers(data.officersPresent, data.reportedOn, facts);
  const force = transferStep(facts, "transfer/task-force");
  const strangers = data.officersPresent.filter((id) => force && !force.officersPresent?.includes(id));
  if (strangers.length > 0)
    yield {
      path: "/officersPresent",
      message: "书面报告由专案组成员提出",
      basis: transferGrounds.taskForce,
    };
  yield* notBefore(
    "/reportedOn",
    data.reportedOn,
    force?.namedOn,
    (on) => `报告不能早于专案组成立之日（${on}）`,
    transferGrounds.taskForce,
  );
  for (const [index, seq] of data.partySeqs.entries())
    if (!facts.parties.some((party) => party.seq === seq))
      yield {
        path: `/partySeqs/${index}`,
        message: `本案没有序号为${seq}的当事人`,
        basis: transferGrounds.taskForce,
      };
};
export default rule;
