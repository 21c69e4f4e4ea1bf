import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { old15, pending18, since, until } from "../deadlines/since.ts";
import { rowFor, type Threshold } from "../discretion/thresholds.ts";
import { amount } from "../money.ts";
import { decidedOn, decidedPenalties } from "./decision.ts";

/** 重大行政处罚: from which fine a decision is reported to the next higher organ. Dated configuration, in integer fen. */
export const majorPenaltyThresholds: readonly Threshold[] = [
  {
    id: "major-penalty-default",
    citizen: 5_000_000,
    unit: 5_000_000,
    basis: pending18,
    provenance: "unverified",
    validFrom: since.penaltyMeasures18,
    note: "18号令的数额尚未核对，暂按县级机关罚款五万元以上报备，由本机关配置",
  },
  {
    id: "major-penalty-default-before-2026-02",
    citizen: 5_000_000,
    unit: 5_000_000,
    basis: `${old15} 第六十四条（数额待核）`,
    provenance: "unverified",
    validFrom: since.penaltyMeasures15,
    validTo: until.penaltyMeasures15,
  },
];

/** Kinds of penalty that are reported whatever the fine. */
const alwaysReported = ["revoked-licence", "restricted-business", "closure", "barred-from-trade"];

export interface MajorPenalty {
  due: boolean;
  /** why, in Chinese; empty when the decision need not be reported */
  reasons: string[];
  basis: string;
  provenance: Threshold["provenance"];
}

/**
 * Whether the decision of a case is to be reported upward (重大行政处罚决定备案), and why.
 * @param region the area whose own amounts hold, such as 南康
 */
export function majorPenaltyOf(
  file: Pick<CaseFile, "submissions" | "parties">,
  region?: string,
): MajorPenalty {
  const on: LegalDate | undefined = decidedOn(file) ?? undefined;
  const row = rowFor(majorPenaltyThresholds, region, on) ?? rowFor(majorPenaltyThresholds, region, undefined);
  const reasons = decidedPenalties(file).flatMap((penalty) => {
    const party = file.parties.find(({ id }) => id === penalty.partyId);
    const limit = party?.kind === "person" ? row?.citizen : row?.unit;
    const name = party?.name ?? "";
    return [
      ...(limit !== undefined && penalty.fineFen >= limit ? [`对${name}罚款${amount(penalty.fineFen)}`] : []),
      ...(penalty.suspension ? [`责令${name}停产停业整顿`] : []),
      ...(penalty.otherKinds.some((kind) => alwaysReported.includes(kind)) ? [`对${name}给予资格罚`] : []),
    ];
  });
  return {
    due: reasons.length > 0,
    reasons,
    basis: row?.basis ?? pending18,
    provenance: row?.provenance ?? "unverified",
  };
}
