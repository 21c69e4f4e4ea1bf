import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { type Remedy, remediesOf } from "../../domain/penalty/remedy.ts";
import { Optional } from "./facts.ts";
import { blank } from "./text.ts";
import { zhDate } from "./zh.ts";

/** A remedy against the decision that has its result: before which body, by which paper, and what it says. */
export const RemedyTaken = Type.Object({
  kind: Type.Enum(["reconsideration", "litigation"]),
  /** the bureau changed or revoked its decision itself, before the application was forwarded */
  own: Type.Boolean(),
  body: Optional,
  caseNumber: Optional,
  outcome: Type.String(),
  /** number and day of the paper that ended it, and the day on which the party received it */
  number: Optional,
  decidedOn: Optional,
  receivedOn: Optional,
  effectiveOn: Optional,
});
export type RemedyTaken = Static<typeof RemedyTaken>;

/**
 * What the paper that ends a remedy is called, and what it does, by the outcome that is on record. Mediation and
 * settlement are one outcome there and end by different papers, so that none is named.
 */
const papers: Record<RemedyTaken["kind"], Record<string, { paper: string; says: string }>> = {
  reconsideration: {
    upheld: { paper: "行政复议决定书", says: "维持该决定" },
    dismissed: { paper: "驳回行政复议申请决定书", says: "驳回其行政复议申请" },
    "not-accepted": { paper: "不予受理决定书", says: "不予受理其行政复议申请" },
    withdrawn: { paper: "行政复议终止决定书", says: "因其撤回申请终止行政复议" },
    changed: { paper: "行政复议决定书", says: "变更该决定" },
    revoked: { paper: "行政复议决定书", says: "撤销该决定" },
    unlawful: { paper: "行政复议决定书", says: "确认该决定违法" },
  },
  litigation: {
    upheld: { paper: "行政判决书", says: "驳回其诉讼请求" },
    dismissed: { paper: "行政裁定书", says: "驳回其起诉" },
    "not-accepted": { paper: "行政裁定书", says: "对其起诉不予立案" },
    withdrawn: { paper: "行政裁定书", says: "准许其撤回起诉" },
    changed: { paper: "行政判决书", says: "变更该决定" },
    revoked: { paper: "行政判决书", says: "撤销该决定" },
    unlawful: { paper: "行政判决书", says: "确认该决定违法" },
  },
};

const paperOf = ({ kind, outcome }: RemedyTaken) => papers[kind][outcome];
const ofKind = ({ kind }: RemedyTaken) => (kind === "litigation" ? "行政诉讼" : "行政复议");

/** The remedies of a party that are over, in their order. One that goes on is not among them. */
export const remediesTaken = (file: CaseFile, partyId: string): RemedyTaken[] =>
  remediesOf(file, partyId).flatMap((remedy) => (remedy.outcome ? [taken(remedy, remedy.outcome.data)] : []));

function taken({ kind, filing, outcome }: Remedy, ended: Record<string, unknown>): RemedyTaken {
  const told = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    kind,
    own: outcome?.formId === "remedies/self-review",
    body: told(filing.data["organ"]),
    caseNumber: told(filing.data["number"]),
    outcome: String(ended["outcome"]),
    number: told(ended["number"]),
    decidedOn: told(ended["decidedOn"] ?? ended["reviewedOn"]),
    receivedOn: told(ended["partyReceivedOn"]),
    effectiveOn: told(ended["effectiveOn"]),
  };
}

/** What ended a remedy, as an attachment of a paper that rests on it. Nothing where the bureau ended it itself. */
export const remedyPapers = (taken: readonly RemedyTaken[]): string[] =>
  taken.flatMap((one) =>
    one.own ? [] : [`${paperOf(one)?.paper ?? `${ofKind(one)}结案文书`}${one.number ?? ""}`],
  );

/** What the body did on which day and by which paper, or what the bureau did itself before it came to that. */
function ended(one: RemedyTaken): string {
  const on = zhDate(one.decidedOn);
  if (one.own) return `本机关于${on}自行${one.outcome === "revoked" ? "撤销" : "变更"}该决定`;
  const known = paperOf(one);
  const number = one.number ?? blank(12);
  return known
    ? `${one.body ?? blank(10)}于${on}作出《${known.paper}》${number}，${known.says}`
    : `该${ofKind(one)}于${on}以调解、和解结案（${number}）`;
}

function story(one: RemedyTaken): string {
  const act = one.kind === "litigation" ? "提起行政诉讼" : "申请行政复议";
  const of = one.caseNumber ? `（${one.caseNumber}）` : "";
  const received = one.receivedOn ? `，被申请人于${zhDate(one.receivedOn)}收到` : "";
  const effect =
    one.kind === "litigation" && one.effectiveOn ? `，于${zhDate(one.effectiveOn)}发生法律效力` : "";
  return `被申请人不服该决定，向${one.body ?? blank(10)}${act}${of}，${ended(one)}${received}${effect}。`;
}

/** Which remedies the party took within the time of the law and how they ended, or that it took none; ends with 。 */
export function remediesInWords(taken: readonly RemedyTaken[]): string {
  if (taken.length === 0) return "被申请人在法定期限内未申请行政复议，也未提起行政诉讼，又不履行。";
  const stories = taken.map(story).join("");
  return taken.at(-1)?.kind === "litigation"
    ? `${stories}被申请人仍不履行。`
    : `${stories}被申请人在法定期限内未提起行政诉讼，又不履行。`;
}
