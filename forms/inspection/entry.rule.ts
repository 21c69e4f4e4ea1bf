import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionEntry> = function* ({ enteredAt, enteredOn, officersPresent }, facts) {
  assertTwoOfficers(officersPresent, dateOf(enteredAt), facts);
  if (enteredOn !== dateOf(enteredAt))
    yield { path: "/enteredOn", message: "入场日期与入场时间不是同一天", basis: grounds.writtenRecord };
  const approval = latest(facts, "shared/approval");
  if (approval && dateOf(enteredAt) < dateOf(approval.at))
    yield {
      path: "/enteredAt",
      message: "入场不能早于检查方案批准之日",
      basis: grounds.approvalBeforeVisit,
    };
};
export default rule;
