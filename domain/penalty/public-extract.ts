import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { amount } from "../money.ts";
import { type CreditRecord, publicityOf, punished } from "./credit.ts";
import type { PartyPenalty } from "./decision.ts";
import { changesOf, fineAfterChanges } from "./decision-change.ts";
import { masked, publicName } from "./masking.ts";

/** What the public is shown of one party's penalty: no identity numbers, addresses or phones, and no person by full name. */
export interface PublicExtract {
  decisionNumber: string | null;
  name: string;
  kind: "unit" | "person";
  /** 统一社会信用代码; null for a person */
  creditCode: string | null;
  representative: string | null;
  facts: string;
  basis: string;
  kinds: string;
  penalty: string;
  fineFen: number;
  confiscationFen: number;
  decidedOn: LegalDate;
  publicUntil: LegalDate;
  organ: string;
  /** 变更情况; null for a decision as it was made */
  change: string | null;
}

const decisions = ["penalty/decision", "simplified/decision"];

/** @returns null while no decision that stands punishes the party */
export function publicExtract(
  file: CreditRecord & Pick<CaseFile, "documents" | "organ">,
  partyId: string,
): PublicExtract | null {
  const party = file.parties.find(({ id }) => id === partyId);
  const penalty = punished(file, partyId);
  const publicity = publicityOf(file, partyId);
  if (!party || !penalty || !publicity) return null;
  const fineFen = fineAfterChanges(file, partyId, penalty.fineFen);
  const shown = { ...penalty, fineFen };
  const change = changesOf(file, partyId).at(-1);
  const document = file.documents.findLast((d) => decisions.includes(d.template) && d.partyId === partyId);
  return {
    decisionNumber: document?.number ?? null,
    name: publicName(party),
    kind: party.kind,
    creditCode: party.kind === "unit" ? party.identity : null,
    representative: party.kind === "unit" ? party.representative : null,
    facts: masked(penalty.violations.map(({ description }) => description).join("；"), file.parties),
    basis: [...new Set(penalty.violations.map(({ basis }) => basis).filter(Boolean))].join("；"),
    kinds: kindsOf(shown).join("、"),
    penalty: penaltyInWords(shown),
    fineFen,
    confiscationFen: penalty.confiscationFen,
    decidedOn: publicity.startsOn,
    publicUntil: publicity.maxUntil,
    organ: file.organ.name,
    change: change ? masked(change.reasons, file.parties) : null,
  };
}

const otherKinds: Readonly<Record<string, string>> = {
  criticism: "通报批评",
  "confiscation-of-goods": "没收非法财物",
  "suspended-licence": "暂扣许可证件",
  downgrade: "降低资质等级",
  "revoked-licence": "吊销许可证件",
  "restricted-business": "限制开展生产经营活动",
  closure: "责令关闭",
  "barred-from-trade": "限制从业",
};

/** The kinds of a penalty in the order of 行政处罚法 第九条. */
const kindsOf = (
  p: Pick<PartyPenalty, "warning" | "fineFen" | "confiscationFen" | "suspension" | "otherKinds">,
): string[] => [
  ...(p.warning ? ["警告"] : []),
  ...(p.fineFen > 0 ? ["罚款"] : []),
  ...(p.confiscationFen > 0 ? ["没收违法所得"] : []),
  ...(p.suspension ? ["责令停产停业"] : []),
  ...p.otherKinds.map((kind) => otherKinds[kind] ?? kind),
];

/** 警告；罚款人民币13000元；责令停产停业整顿 */
export const penaltyInWords = (
  p: Pick<PartyPenalty, "warning" | "fineFen" | "confiscationFen" | "suspension" | "otherKinds">,
): string =>
  kindsOf(p)
    .map((kind) => {
      if (kind === "罚款") return `罚款人民币${amount(p.fineFen)}`;
      return kind === "没收违法所得" ? `没收违法所得人民币${amount(p.confiscationFen)}` : kind;
    })
    .join("；");
