import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { type CaseFile, partyIfInScope } from "../../domain/case-file.ts";
import { amount, capitals } from "../../domain/money.ts";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import { filedIn, provisionOf } from "../../domain/penalty/provision.ts";
import { titleOf } from "../../forms/titles.ts";
import { type OfficerFacts, Optional, type OrganFacts } from "./facts.ts";
import { withCertificates } from "./party.ts";
import { submitted } from "./submitted.ts";
import { blank, formParagraph, numbered } from "./text.ts";
import { zhDate } from "./zh.ts";

/** What is proposed against one party, each violation by itself and then together. */
export const ProposedPenalty = Type.Object({
  punished: Type.Boolean(),
  violations: Type.Array(
    Type.Object({
      description: Type.String(),
      duty: Type.String(),
      article: Type.String(),
      stage: Type.String(),
      seriousness: Type.String(),
      reasons: Type.String(),
      departure: Optional,
      fineFen: Type.Integer(),
    }),
  ),
  warning: Type.Boolean(),
  fineFen: Type.Integer(),
  confiscationFen: Type.Integer(),
  suspension: Type.Boolean(),
  /** from when until when, and what the others consist in: part of the content that the party is told */
  suspensionTerms: Type.Optional(Optional),
  otherKinds: Type.Array(Type.String()),
  otherTerms: Type.Optional(Optional),
});
export type ProposedPenalty = Static<typeof ProposedPenalty>;

const form = "penalty/investigation-report";

/** Snapshot of what the latest investigation report proposes against the party in scope. */
export function proposedPenaltyOf(file: CaseFile): ProposedPenalty {
  const party = partyIfInScope(file);
  const penalty = proposedPenalties(file).find(({ partyId }) => partyId === party?.id);
  const filed = filedIn(file);
  const report = submitted(file, form)?.data ?? {};
  const assessed = (report.assessments ?? []).filter(({ partySeq }) => partySeq === party?.seq);
  const { suspensionTerms, otherTerms } =
    report.penalties?.find(({ partySeq }) => partySeq === party?.seq) ?? {};
  return {
    punished: penalty?.outcome === "penalty",
    violations: (penalty?.violations ?? []).map(({ code, description, fineFen, basis }, index) => ({
      description,
      duty: provisionOf({ code, description }, filed).duty,
      article: basis,
      stage: titleOf(form, "/assessments/*/stage", assessed[index]?.stage),
      seriousness: titleOf(form, "/assessments/*/seriousness", assessed[index]?.seriousness),
      reasons: assessed[index]?.reasons ?? "",
      departure: assessed[index]?.departureReason ?? null,
      fineFen,
    })),
    warning: penalty?.warning ?? false,
    fineFen: penalty?.fineFen ?? 0,
    confiscationFen: penalty?.confiscationFen ?? 0,
    suspension: penalty?.suspension ?? false,
    ...(suspensionTerms ? { suspensionTerms } : {}),
    otherKinds: (penalty?.otherKinds ?? []).map((kind) => titleOf(form, "/penalties/*/otherKinds/*", kind)),
    ...(otherTerms ? { otherTerms } : {}),
  };
}

/** 罚款人民币55000元（大写：伍万伍仟元整） */
export const money = (fen: number): string => `人民币${amount(fen)}（大写：${capitals(fen)}）`;

/** 1．警告；2．罚款人民币……: the kinds of penalty that are proposed, numbered when there are several. */
export const penaltyInWords = (p: ProposedPenalty): string =>
  numbered(
    kindsInWords(p, p.otherTerms ? [`${p.otherKinds.join("、")}${inBrackets(p.otherTerms)}`] : p.otherKinds),
  );

type Kinds = Pick<
  ProposedPenalty,
  "warning" | "fineFen" | "confiscationFen" | "suspension" | "suspensionTerms"
>;

/** 警告、罚款人民币……: the kinds of one penalty, a text for each. @param others what comes behind those, in words */
export const kindsInWords = (p: Kinds, others: readonly string[]): string[] => [
  ...(p.warning ? ["警告"] : []),
  ...(p.fineFen > 0 ? [`罚款${money(p.fineFen)}`] : []),
  ...(p.confiscationFen > 0 ? [`没收违法所得${money(p.confiscationFen)}`] : []),
  ...(p.suspension ? [`责令停产停业整顿${inBrackets(p.suspensionTerms)}`] : []),
  ...others,
];

export const inBrackets = (terms: string | null | undefined): string => (terms ? `（${terms}）` : "");

/** The notice whose place a notice of a changed proposal takes. */
export const PreviousNotice = Type.Union([
  Type.Object({ number: Optional, issuedOn: Type.String() }),
  Type.Null(),
]);

export function noticeBefore(file: CaseFile, template: string): Static<typeof PreviousNotice> {
  const { partyId } = file.scope;
  const before = file.documents.findLast((d) => d.template === template && d.partyId === partyId);
  return before ? { number: before.number, issuedOn: before.issuedOn } : null;
}

/** That the notice takes the place of an earlier one, and that the party's time begins anew. */
export const replacing = (previous: Static<typeof PreviousNotice>, title: string): Content[] =>
  previous
    ? [
        formParagraph(
          `本机关${zhDate(previous.issuedOn)}的《${title}》${previous.number ?? ""}由本告知书代替，有关期限重新起算。`,
        ),
      ]
    : [];

/** 联系人 and where the party turns to. */
export const contact = (d: { organ: OrganFacts; officers: OfficerFacts[] }): string =>
  `联系人：${withCertificates(d.officers) || blank(8)}；联系电话：${d.organ.phone}；联系地址：${d.organ.address}。`;
