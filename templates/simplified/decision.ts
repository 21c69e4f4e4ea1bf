import Type from "typebox";
import { amount, capitals } from "../../domain/money.ts";
import {
  collectedTerms,
  fineOf,
  onTheSpotBasis,
  onTheSpotRemedies,
  paymentTerms,
} from "../../domain/penalty/on-the-spot.ts";
import { filedIn, provisionOf } from "../../domain/penalty/provision.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "../parts/cited.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { type FieldRow, fields } from "../parts/table.ts";
import { afterTable, blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { dateOf, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政（当场）处罚决定书 (行政处罚法 第五十二条第二款): numbered, filled in and handed over on the spot. */
export default defineTemplate({
  zh: "行政（当场）处罚决定书",
  word: "当罚",
  layout: "form",
  copies: ["由本机关备案", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    discoveredAt: Optional,
    place: Optional,
    facts: Optional,
    evidence: Optional,
    violated: Optional,
    basis: Optional,
    violations: Type.Array(
      Type.Object({ description: Type.String(), article: Type.String(), reasons: Optional }),
    ),
    told: Optional,
    statement: Optional,
    review: Optional,
    correction: Optional,
    warning: Type.Boolean(),
    fineFen: Type.Integer(),
    collection: Optional,
    collectionGround: Optional,
    receiptNumber: Optional,
    bank: Optional,
    account: Optional,
    decidedAt: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const opening = submitted(file, "simplified/opening")?.data ?? {};
    const hearing = submitted(file, "simplified/hearing-the-party")?.data ?? {};
    const decision = submitted(file, "simplified/decision")?.data ?? {};
    const assessments = decision.assessments ?? [];
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      discoveredAt: opening.discoveredAt ?? null,
      place: opening.place ?? null,
      facts: opening.facts ?? null,
      evidence: opening.evidence ?? null,
      violated: opening.violation?.basis ?? null,
      basis: decision.basis ?? null,
      violations: assessments.map(({ code, description, reasons }) => ({
        ...{ description, reasons },
        article: provisionOf({ code, description }, filedIn(file)).article,
      })),
      told: hearing.informedAt ?? null,
      statement: hearing.statementMade ? (hearing.statement ?? null) : null,
      review: hearing.review ?? null,
      correction: decision.correction ?? null,
      warning: decision.penalties?.some(({ warning }) => warning) ?? false,
      fineFen: fineOf({ assessments }),
      collection: decision.collection ?? null,
      collectionGround:
        titleOf("simplified/decision", "/collectionGround", decision.collectionGround) || null,
      receiptNumber: decision.receiptNumber ?? null,
      bank: decision.bank ?? null,
      account: decision.account ?? null,
      decidedAt: decision.decidedAt ?? null,
      officers: officersNamed(file, decision.officersPresent, file.scope.departmentId),
    };
  },
  content: (d) => [
    fields(partyRows(d.party)),
    afterTable(
      "经查，",
      fact(d.discoveredAt && zhTime(d.discoveredAt)),
      "，在",
      fact(d.place),
      `，${you(d.party)}有下列违法行为：`,
    ),
    ...lines(sentence(d.facts ?? blank(40)), (line) => formParagraph(line)),
    ...(d.evidence ? [formParagraph(`以上事实有下列证据证明：${sentence(d.evidence)}`)] : []),
    formParagraph(
      "上述行为违反了",
      fact(d.violated && citedLaw(d.violated), 16),
      "的规定。",
      ...d.violations.flatMap((v) => (v.reasons ? [`${v.description}的裁量：${sentence(v.reasons)}`] : [])),
    ),
    formParagraph(
      `执法人员已出示执法证件，并于`,
      fact(d.told && zhTime(d.told)),
      `告知${you(d.party)}拟作出的处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利。`,
      d.statement
        ? `${you(d.party)}提出：${sentence(d.statement)}经复核：${sentence(d.review ?? blank(16))}`
        : `${you(d.party)}没有提出陈述、申辩。`,
    ),
    formParagraph(
      "依据",
      fact(d.basis && citedLaw(d.basis), 16),
      `和${citedLaw(onTheSpotBasis.allowed)}的规定，决定对${you(d.party)}给予`,
      fact(penaltyText(d)),
      `的行政处罚；同时责令${you(d.party)}：`,
      sentence(d.correction ?? "立即改正违法行为"),
    ),
    ...payment(d),
    formParagraph(onTheSpotRemedies(d.organ).zh),
    formParagraph("处罚地点：", fact(d.place, 16), "　处罚时间：", fact(d.decidedAt && zhTime(d.decidedAt))),
    ending(
      signatures([{ role: "当事人（签名或者盖章）：" }, ...officerSignatures("执法人员", d.officers)]),
      closing(d.organ.name, d.decidedAt ? dateOf(d.decidedAt) : d.issuedOn, size.xiaoSi),
    ),
  ],
});

const partyRows = (p: NotifiedParty): FieldRow[] =>
  p.kind === "unit"
    ? [
        ["当事人（单位）", p.name],
        ["统一社会\n信用代码", p.identity, "法定代表人\n（负责人）", p.representative ?? ""],
        ["地　　址", p.address],
        ["联系电话", p.phone],
      ]
    : [
        ["当事人（个人）", p.name, "联系电话", p.phone],
        ["身份证件号码", p.identity],
        ["住　　址", p.address],
        ["工作单位", p.workUnit ?? "", "职　　务", p.position ?? ""],
      ];

/** 警告、罚款人民币伍佰元整（¥500.00）: what the decision imposes. */
const penaltyText = ({ warning, fineFen }: { warning: boolean; fineFen: number }): string =>
  [warning && "警告", fineFen > 0 && `罚款人民币${capitals(fineFen)}（${amount(fineFen)}）`]
    .filter(Boolean)
    .join("、");

/** How the fine is paid; nothing when there is none. */
function payment(d: {
  fineFen: number;
  collection: string | null;
  collectionGround: string | null;
  receiptNumber: string | null;
  bank: string | null;
  account: string | null;
}) {
  if (d.fineFen === 0) return [];
  if (d.collection === "on-the-spot")
    return [
      formParagraph(
        `${d.collectionGround ?? ""}，${collectedTerms.zh}票据号码：`,
        fact(d.receiptNumber),
        "。",
      ),
    ];
  return [formParagraph(paymentTerms(d.bank ?? blank(10), d.account ?? blank(14)).zh)];
}
