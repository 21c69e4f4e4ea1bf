import { legalInstant } from "../../domain/calendar-instants.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { submissionsOf } from "../../domain/investigation/own.ts";
import type { InvestigationInterviewRecord } from "../generated/investigation.interview-record.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

type Interview = Partial<InvestigationInterviewRecord>;

const rule: Rule<InvestigationInterviewRecord> = function* (data, facts) {
  const { interview, startedAt, endedAt, officersPresent } = data;
  if (interview === "absent") {
    if (submissionsOf(facts, "investigation/summons").length === 0)
      yield {
        path: "/interview",
        message: "没有通知询问的，不能登记未到场",
        basis: investigationGrounds.questioning,
      };
    return;
  }
  if (!startedAt || !endedAt || !officersPresent) return;
  yield* onSite({ startedAt, endedAt, officersPresent }, facts);
  const [from, to] = [legalInstant(startedAt), legalInstant(endedAt)];
  const others = facts.submissions.filter((s) => s.formId === "investigation/interview-record");
  const clash = others
    .map((s) => s.data as Interview)
    .find(
      (other) =>
        other.startedAt &&
        other.endedAt &&
        legalInstant(other.startedAt) < to &&
        from < legalInstant(other.endedAt) &&
        other.officersPresent?.some((id) => officersPresent.includes(id)),
    );
  if (clash)
    yield {
      path: "/startedAt",
      message: `询问应当个别进行：同一执法人员在这段时间已在询问${clash.interviewee?.name ?? "他人"}`,
      basis: investigationGrounds.separateQuestioning,
    };
};
export default rule;
