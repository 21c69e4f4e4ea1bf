import type { CaseFile, Party } from "../case-file.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { hearingThresholds, rowFor, type Threshold } from "../discretion/thresholds.ts";
import type { PartyPenalty } from "./decision.ts";

/** Whether a party has to be told of a right to a hearing, and from what that follows. */
export interface HearingRight {
  due: boolean;
  /** 第一项 … 第五项: which item of the article it was judged by; "" when there is no penalty */
  item: string;
  /** from this fine on, in fen; null if no amount is on record for the place and day */
  threshold: number | null;
  /** the provision that gives the right, or the one by which there is none */
  basis: string;
  /** how sure the amount is */
  provenance: Provenance;
}

const article = "行政处罚法 第六十三条第一款";

/** 处罚种类 that give the right whatever their amount; the value of goods is not on record, so it is not asked. */
const byKind: Readonly<Record<string, { item: string; provenance: Provenance }>> = {
  "confiscation-of-goods": { item: "第二项", provenance: "unverified" },
  downgrade: { item: "第三项", provenance: "read" },
  "revoked-licence": { item: "第三项", provenance: "read" },
  closure: { item: "第四项", provenance: "read" },
  "barred-from-trade": { item: "第四项", provenance: "read" },
  // 其他较重的行政处罚: whether they are grave is the organ's judgement, and telling the party takes nothing from it.
  "suspended-licence": { item: "第五项", provenance: "unverified" },
  "restricted-business": { item: "第五项", provenance: "unverified" },
};

/**
 * 听证权利 (行政处罚法 第六十三条): by the kind of the penalty, or by the amount that holds at the organ's place on
 * the day of the notice. Where no amount is on record, the party is told, because that takes nothing from anybody.
 */
export function hearingRightOf(
  penalty: Pick<PartyPenalty, "outcome" | "fineFen" | "confiscationFen" | "suspension" | "otherKinds">,
  party: Pick<Party, "kind">,
  { organ, now }: Pick<CaseFile, "organ" | "now">,
): HearingRight {
  const row = rowFor(hearingThresholds, `${organ.government}${organ.name}`, now.on);
  const threshold = row ? amountFor(row, party) : null;
  const answer = (due: boolean, item: string, provenance: Provenance): HearingRight => ({
    due,
    item,
    threshold,
    basis: `${article}${item}${provenance === "read" || !row ? "" : `；${row.basis}`}`,
    provenance,
  });
  if (penalty.outcome === "no-penalty") return answer(false, "", "read");
  if (penalty.suspension) return answer(true, "第四项", "read");
  const [kind] = penalty.otherKinds.flatMap((code) => byKind[code] ?? []);
  if (kind) return answer(true, kind.item, kind.provenance);
  const reached = (fen: number) => fen > 0 && (threshold === null || fen >= threshold);
  const sure = row?.provenance ?? "unverified";
  // No amount is on record for what is confiscated; that of the fine stands in.
  if (reached(penalty.confiscationFen)) return answer(true, "第二项", sure);
  return answer(reached(penalty.fineFen), "第一项", sure);
}

const amountFor = (row: Threshold, { kind }: Pick<Party, "kind">): number =>
  kind === "unit" ? row.unit : row.citizen;
