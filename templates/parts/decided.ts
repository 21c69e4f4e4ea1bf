import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { decisionOf } from "../../domain/penalty/decision.ts";
import { notifiedOf, statementsOf } from "../../domain/penalty/notified.ts";
import { hearingOutcome } from "../../domain/penalty/unheard.ts";
import { Optional } from "./facts.ts";
import { submitted } from "./submitted.ts";
import { blank, sentence } from "./text.ts";
import { zhDate } from "./zh.ts";

/** What went before the decision on a party: the notices, what the party said to them, the review and the discussion. */
export const Course = Type.Object({
  filedOn: Optional,
  toldOn: Optional,
  noticeNumber: Optional,
  hearingNoticeNumber: Type.Optional(Optional),
  hearingTold: Type.Boolean(),
  statement: Type.Enum(["made", "waived", "none"]),
  hearing: Type.Enum(["held", "absent", "left", "withdrawn", "waived", "none"]),
  reviewed: Type.Boolean(),
  discussed: Type.Boolean(),
  defence: Optional,
});
type Course = Static<typeof Course>;

export function courseOf(file: CaseFile, partyId: string): Course {
  const notified = notifiedOf(file, partyId);
  const filed = file.deadlines.find(({ ref }) => ref === "B12")?.startsOn ?? null;
  const waives = (right: string) =>
    notified?.answers.some(({ formId, data }) => formId === "notice/waiver" && data[right] === true);
  return {
    filedOn: filed,
    toldOn: notified?.toldOn ?? null,
    noticeNumber: notified?.notice.template === "notice/penalty-notice" ? notified.notice.number : null,
    hearingNoticeNumber: notified?.hearingNotice?.number ?? null,
    hearingTold: notified?.hearingNotice != null,
    statement:
      statementsOf(file, partyId).length > 0 ? "made" : waives("waivesStatement") ? "waived" : "none",
    hearing: hearingOutcome(file, partyId) ?? (waives("waivesHearing") ? "waived" : "none"),
    reviewed: submitted(file, "review/legal-opinion")?.data.conclusion === "passed",
    discussed: submitted(file, "discussion/record")?.data.conclusion === "agreed",
    defence: (decisionOf(file)?.decision.data["defence"] as string | undefined) ?? null,
  };
}

/** How the party was told and heard, as the decision states it. */
export function courseInWords(c: Course, who: string): string {
  const told = c.toldOn
    ? `本机关于${zhDate(c.toldOn)}向${who}送达${notices(c)}，告知拟作出的行政处罚内容及事实、理由、依据，以及依法享有的陈述、申辩${c.hearingTold ? "、要求听证" : ""}等权利。`
    : `本机关于${blank(8)}告知${who}拟作出的行政处罚内容及事实、理由、依据和依法享有的权利。`;
  const heard = c.statement === "made" || ["held", "left"].includes(c.hearing);
  return told + answered(c, who) + (heard && c.defence ? sentence(c.defence) : "");
}

/** The notices that the party was issued, each with its own number. */
const notices = (c: Course): string =>
  [
    ...(c.noticeNumber || !c.hearingTold ? [`《行政处罚告知书》${c.noticeNumber ?? ""}`] : []),
    ...(c.hearingTold ? [`《行政处罚听证告知书》${c.hearingNoticeNumber ?? ""}`] : []),
  ].join("、");

/** What the party made of its rights, each for itself: giving up the one is not giving up the other. */
function answered(c: Course, who: string): string {
  if (c.statement === "waived" && (!c.hearingTold || c.hearing === "waived"))
    return `${who}书面放弃了上述权利。`;
  const said = {
    made: `${who}提出了陈述、申辩`,
    waived: `${who}书面放弃陈述、申辩`,
    none: `${who}在规定的期限内没有提出陈述、申辩`,
  }[c.statement];
  const asked = {
    held: `本机关依${who}的要求举行了听证`,
    absent: "要求听证但无正当理由没有出席，视为放弃听证权利",
    left: "要求听证但未经许可中途退出，视为放弃听证权利",
    withdrawn: "要求听证后撤回了申请",
    waived: "书面放弃听证",
    none: c.statement === "none" ? "也没有要求听证" : "没有要求听证",
  }[c.hearing];
  return `${[said, ...(c.hearingTold ? [asked] : [])].join("，")}。`;
}

/** That the case was reviewed and discussed, where it was. */
export const examined = (c: Course): string =>
  [c.reviewed ? "本案经法制审核通过" : "", c.discussed ? "并经本机关负责人集体讨论决定" : ""]
    .filter(Boolean)
    .join("，");
