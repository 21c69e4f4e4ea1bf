import Type, { type Static } from "typebox";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { amount, capitals } from "../../domain/money.ts";
import { decidedPenalties } from "../../domain/penalty/decision.ts";
import { type DecisionFacts, Optional } from "./facts.ts";
import { submitted } from "./submitted.ts";
import type { FieldRow } from "./table.ts";
import { dateOf, zhDate } from "./zh.ts";

/** 当事人 as the papers about the whole case name them. */
export const CaseParty = Type.Object({
  seq: Type.Integer(),
  kind: Type.Enum(["unit", "person"]),
  name: Type.String(),
  identity: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  representative: Optional,
  position: Optional,
});

/** Snapshot of the parties, in their order; only those with the given numbers, if given. */
export const casePartiesOf = (file: CaseFile, seqs?: readonly number[]): Static<typeof CaseParty>[] =>
  file.parties
    .filter(({ seq }) => seqs === undefined || seqs.includes(seq))
    .map(({ id: _id, workUnit: _unit, ...party }) => party);

/** One line that identifies a party: name, number of its document, address. */
export const partyLine = (p: Static<typeof CaseParty>): string =>
  p.kind === "unit"
    ? `${p.name}（统一社会信用代码：${p.identity}；地址：${p.address}；法定代表人（负责人）：${p.representative ?? ""}；电话：${p.phone}）`
    : `${p.name}（身份证件号码：${p.identity}；住址：${p.address}；职务：${p.position ?? ""}；电话：${p.phone}）`;

/** Rows of a form that name the parties. */
export const partiesRow = (parties: readonly Static<typeof CaseParty>[]): FieldRow => [
  "当 事 人",
  parties.map(partyLine).join("\n") || "无",
];

/** The case itself: number, title, 案由 and the day of filing. */
export const CaseFacts = Type.Object({
  number: Type.String(),
  title: Type.String(),
  cause: Optional,
  filedOn: Optional,
  /** punished on the spot, which takes no filing */
  onTheSpot: Type.Optional(Type.Boolean()),
});

export function caseFactsOf(file: CaseFile): Static<typeof CaseFacts> {
  const filing = submitted(file, "penalty/filing")?.data;
  const opening = filing ? undefined : submitted(file, "simplified/opening")?.data;
  const approved = file.submissions.findLast(
    (s) =>
      s.formId === "shared/approval" && s.elementId === "approve-filing" && s.data["decision"] === "approved",
  );
  return {
    number: file.case.number,
    title: file.case.title,
    cause: filing?.cause ?? opening?.violation?.description ?? null,
    filedOn: approved ? dateOf(approved.at) : null,
    ...(opening ? { onTheSpot: true } : {}),
  };
}

/** 立案日期; a penalty on the spot is imposed without a filing (行政处罚法 第五十四条第一款). */
export const filedOnOf = ({ filedOn, onTheSpot }: Static<typeof CaseFacts>): string =>
  !filedOn && onTheSpot ? "不适用（当场处罚）" : zhDate(filedOn);

/** What was decided about a party, in words: 罚款人民币13000元（壹万叁仟元整）. Null as long as nothing is decided. */
export function resultOf(file: CaseFile, partyId: string): string | null {
  const penalty = decidedPenalties(file).find((one) => one.partyId === partyId);
  if (!penalty) return null;
  if (penalty.outcome === "no-penalty") return "不予行政处罚";
  const parts = [
    ...(penalty.warning ? ["警告"] : []),
    ...(penalty.fineFen > 0 ? [`罚款人民币${amount(penalty.fineFen)}（${capitals(penalty.fineFen)}）`] : []),
    ...(penalty.confiscationFen > 0
      ? [`没收违法所得人民币${amount(penalty.confiscationFen)}（${capitals(penalty.confiscationFen)}）`]
      : []),
    ...(penalty.suspension ? ["责令停产停业整顿"] : []),
  ];
  return parts.join("，") || "其他行政处罚";
}

/** An opinion of whoever drew the paper up, for the row of 承办意见. */
export const drafted = (
  submission: Pick<Submission, "by" | "at"> | undefined,
  opinion: string | null | undefined,
  on?: string | null,
): DecisionFacts =>
  submission
    ? {
        decision: null,
        opinion: opinion ?? null,
        by: submission.by.name,
        on: on ?? dateOf(submission.at),
      }
    : null;
