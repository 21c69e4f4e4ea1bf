import { assertTwoOfficers } from "../../domain/certificates.ts";
import type { TransferTaskForce } from "../generated/transfer.task-force.ts";
import type { Rule } from "../rule.ts";

// biome-ignore lint/correctness/useYield: the certificates have an error code of their own
const rule: Rule<TransferTaskForce> = function* ({ officersPresent, namedOn }, facts) {
  assertTwoOfficers(officersPresent, namedOn, facts);
};
export default rule;
