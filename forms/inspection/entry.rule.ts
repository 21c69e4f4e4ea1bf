import type { ActFacts } from "../../domain/authority.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { InspectionScheme } from "../generated/inspection.scheme.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<InspectionEntry> = function* ({ enteredAt, enteredOn, officersPresent }, facts) {
  assertTwoOfficers(officersPresent, dateOf(enteredAt), facts);
  if (enteredOn !== dateOf(enteredAt))
    yield { path: "/enteredOn", message: "入场日期与入场时间不是同一天", basis: grounds.writtenRecord };
  const approval = facts.submissions.findLast(({ elementId }) => elementId === "approve-scheme");
  if (approval && dateOf(enteredAt) < dateOf(approval.at))
    yield {
      path: "/enteredAt",
      message: "入场不能早于检查方案批准之日",
      basis: grounds.approvalBeforeVisit,
    };
  yield* entryBeforeNotice(dateOf(enteredAt), facts);
};
export default rule;

/** Unless the visit was approved as a surprise, the enterprise has the notice in hand before anybody enters. */
function* entryBeforeNotice(on: string, facts: ActFacts): Generator<Problem> {
  const scheme = latest(facts, "inspection/scheme")?.data as InspectionScheme | undefined;
  if (!scheme || scheme.surprise) return;
  const notices = facts.documents.filter(({ template }) => template === "inspection/notice");
  const served = facts.deliveries
    .filter(({ documentIds }) => notices.some(({ id }) => documentIds.includes(id)))
    .flatMap(({ deliveredOn }) => deliveredOn ?? []);
  if (!served.some((day) => day <= on))
    yield {
      path: "/enteredAt",
      message: served.length > 0 ? "入场不能早于检查通知书送达之日" : "检查通知书尚未送达，不得入场",
      basis: grounds.approvalBeforeVisit,
    };
}
