import type { LegalDate } from "../calendar-dates.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { since } from "../deadlines/since.ts";
import { rowFor } from "../discretion/thresholds.ts";

/** How many heads have to discuss a case together. Dated configuration: the statute names no number. */
export interface Quorum {
  id: string;
  places?: readonly string[];
  members: number;
  basis: string;
  provenance: Provenance;
  validFrom: LegalDate;
  validTo?: LegalDate;
  note?: string;
}

export const quorums: readonly Quorum[] = [
  {
    id: "collective-discussion-quorum",
    members: 3,
    basis: "行政处罚法 第五十七条第二款（未定人数，由本机关设定）",
    provenance: "unverified",
    validFrom: since.penaltyLaw,
    note: "本机关另有规定的从其规定",
  },
];

/** The quorum of a place on a day. @param region the place as people write it */
export function quorumOf(region: string, on: LegalDate): Quorum {
  const row = rowFor(quorums, region, on);
  if (!row) throw new Error(`no quorum is on record for ${on}`);
  return row;
}

/** Whether more than half of those present agree; who abstains is present and does not agree. */
export const carried = (votes: readonly string[]): boolean =>
  votes.filter((vote) => vote === "agree").length * 2 > votes.length;
