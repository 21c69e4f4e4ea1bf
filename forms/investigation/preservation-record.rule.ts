import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { evidencePreservation, proposed, recordOf } from "../../domain/investigation/measures.ts";
import { lastOf } from "../../domain/investigation/own.ts";
import type { InvestigationPreservation } from "../generated/investigation.preservation.ts";
import type { InvestigationPreservationRecord } from "../generated/investigation.preservation-record.ts";
import type { Rule } from "../rule.ts";
import { onlyApproved, onSite } from "./on-site.ts";

const basis = investigationGrounds.preservation;

const rule: Rule<InvestigationPreservationRecord> = function* (data, facts) {
  const { preservedAt, preservedOn, officersPresent, items } = data;
  yield* onSite({ startedAt: preservedAt, officersPresent }, facts);
  if (preservedOn !== dateOf(preservedAt))
    yield { path: "/preservedOn", message: "登记保存日期应当是登记保存时间的当日", basis };
  if (recordOf(facts, evidencePreservation, preservedOn))
    yield { path: "/preservedOn", message: "对同一当事人同日登记保存的证据应当列入同一份清单", basis };
  const proposal = proposed(facts, evidencePreservation);
  const approval = lastOf(facts, proposal, "shared/approval", evidencePreservation.approval);
  if (!proposal || approval?.data["decision"] !== "approved") {
    yield { path: "", message: "先行登记保存应当事先经机关负责人批准", basis };
    return;
  }
  if (legalInstant(preservedAt) < legalInstant(approval.at))
    yield { path: "/preservedAt", message: "先行登记保存应当事先经机关负责人批准", basis };
  const approved = (proposal.data as unknown as InvestigationPreservation).items;
  yield* onlyApproved(items, approved, "未经批准的物品不得登记保存", basis);
};
export default rule;
