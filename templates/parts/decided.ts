import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { decisionOf } from "../../domain/penalty/decision.ts";
import { notifiedOf } from "../../domain/penalty/notified.ts";
import { Optional } from "./facts.ts";
import { submitted } from "./submitted.ts";
import { blank, sentence } from "./text.ts";
import { zhDate } from "./zh.ts";

/** What went before the decision on a party: the notices, what the party said to them, the review and the discussion. */
export const Course = Type.Object({
  filedOn: Optional,
  toldOn: Optional,
  noticeNumber: Optional,
  hearingTold: Type.Boolean(),
  statementMade: Type.Boolean(),
  hearingHeld: Type.Boolean(),
  waived: Type.Boolean(),
  reviewed: Type.Boolean(),
  discussed: Type.Boolean(),
  defence: Optional,
});
type Course = Static<typeof Course>;

export function courseOf(file: CaseFile, partyId: string): Course {
  const notified = notifiedOf(file, partyId);
  const filed = file.deadlines.find(({ ref }) => ref === "B12")?.startsOn ?? null;
  const has = (formId: string) => notified?.answers.some((s) => s.formId === formId) ?? false;
  return {
    filedOn: filed,
    toldOn: notified?.toldOn ?? null,
    noticeNumber: notified?.notice.number ?? null,
    hearingTold: notified?.hearingNotice != null,
    statementMade: has("notice/statement"),
    hearingHeld: has("notice/hearing-request") && submitted(file, "hearing/record") !== undefined,
    waived: has("notice/waiver"),
    reviewed: submitted(file, "review/legal-opinion")?.data.conclusion === "passed",
    discussed: submitted(file, "discussion/record")?.data.conclusion === "agreed",
    defence: (decisionOf(file)?.decision.data["defence"] as string | undefined) ?? null,
  };
}

/** How the party was told and heard, as the decision states it. */
export function courseInWords(c: Course, who: string): string {
  const told = c.toldOn
    ? `本机关于${zhDate(c.toldOn)}向${who}送达${c.hearingTold ? "行政处罚告知书、听证告知书" : "行政处罚告知书"}${c.noticeNumber ?? ""}，告知拟作出的行政处罚内容及事实、理由、依据，以及依法享有的陈述、申辩${c.hearingTold ? "、要求听证" : ""}等权利。`
    : `本机关于${blank(8)}告知${who}拟作出的行政处罚内容及事实、理由、依据和依法享有的权利。`;
  const said = [
    c.statementMade ? `${who}提出了陈述、申辩` : "",
    c.hearingHeld ? `本机关依${who}的要求举行了听证` : "",
  ].filter(Boolean);
  const silent = c.waived
    ? `${who}书面放弃了上述权利。`
    : `${who}在规定的期限内没有提出陈述、申辩${c.hearingTold ? "，也没有要求听证" : ""}。`;
  return told + (said.length > 0 ? `${said.join("，")}。${c.defence ? sentence(c.defence) : ""}` : silent);
}

/** That the case was reviewed and discussed, where it was. */
export const examined = (c: Course): string =>
  [c.reviewed ? "本案经法制审核通过" : "", c.discussed ? "并经本机关负责人集体讨论决定" : ""]
    .filter(Boolean)
    .join("，");
