import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import { coerciveMeasure, proposed, recordOf } from "../../domain/investigation/measures.ts";
import { lastOf } from "../../domain/investigation/own.ts";
import type { InvestigationMeasure } from "../generated/investigation.measure.ts";
import type { InvestigationMeasureRecord } from "../generated/investigation.measure-record.ts";
import type { Rule } from "../rule.ts";
import { onlyApproved, onSite } from "./on-site.ts";

const rule: Rule<InvestigationMeasureRecord> = function* (data, facts) {
  const { imposedAt, endedAt, imposedOn, officersPresent, items } = data;
  yield* onSite({ startedAt: imposedAt, endedAt, officersPresent }, facts);
  if (imposedOn !== dateOf(imposedAt))
    yield { path: "/imposedOn", message: "实施日期应当是实施时间的当日", basis: grounds.measureRecord };
  if (recordOf(facts, coerciveMeasure, imposedOn))
    yield {
      path: "/imposedOn",
      message: "对同一当事人同日查封、扣押的场所、设施或者财物应当写入同一份决定书和清单",
      basis: grounds.measureRecord,
    };
  const proposal = proposed(facts, coerciveMeasure);
  if (!proposal) {
    yield { path: "", message: "没有提请对该当事人查封、扣押", basis: grounds.measureApproval };
    return;
  }
  const { urgent, items: asked } = proposal.data as unknown as InvestigationMeasure;
  const approval = lastOf(facts, proposal, "shared/approval", coerciveMeasure.approval);
  const approved = approval?.data["decision"] === "approved";
  if (!urgent && (!approved || legalInstant(imposedAt) < legalInstant(approval.at)))
    yield { path: "/imposedAt", message: "实施前应当经机关负责人批准", basis: grounds.measureApproval };
  yield* onlyApproved(items, asked, "未经批准、与违法行为无关的不得查封、扣押", grounds.measureScope);
};
export default rule;
