import { DomainError } from "../../domain/errors.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { evidencePreservation, pending } from "../../domain/investigation/measures.ts";
import type { InvestigationPreservation } from "../generated/investigation.preservation.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationPreservation> = (_data, facts) => {
  if (!pending(facts, evidencePreservation)) return [];
  throw new DomainError("STATE_CONFLICT", {
    reason: `对同一当事人的上一次先行登记保存尚未批准或者尚未实施（${investigationGrounds.preservation}）`,
    remedy: "请在上一次先行登记保存证据通知书出具后再提请，或者并入上一次办理",
  });
};
export default rule;
