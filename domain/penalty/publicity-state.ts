import type { LegalDate } from "../calendar-dates.ts";
import { type CreditRecord, publicityOf } from "./credit.ts";
import { changesOf } from "./decision-change.ts";

/** Why publicity ends: the longest period is over, credit was repaired, the decision was changed or no longer stands. */
export type EndReason = "expired" | "repaired" | "changed";

export const endReasons: Readonly<Record<EndReason, { zh: string; basis: string }>> = {
  expired: { zh: "最长公示期届满", basis: "信用修复管理办法（国家发展改革委令第36号，条次待核）" },
  repaired: { zh: "准予信用修复", basis: "信用修复管理办法（国家发展改革委令第36号，条次待核）" },
  changed: { zh: "决定被变更、撤销、确认违法或者确认无效", basis: "行政处罚法 第四十八条第二款" },
};

/** Whether a party's penalty is shown to the public now, by what was put on record. */
export interface PublicityState {
  state: "unpublished" | "published" | "ended";
  publishedOn: LegalDate | null;
  places: { channel: string; address: string }[];
  endedOn: LegalDate | null;
  endReason: EndReason | null;
}

/** What was last put up or taken down; a longest period that is over ends publicity without anybody's doing. */
export function publicityStateOf(file: CreditRecord, partyId: string): PublicityState {
  const last = file.submissions.findLast(
    (s) => s.partyId === partyId && ["credit/publication", "credit/withdrawal"].includes(s.formId),
  );
  const published = file.submissions.findLast(
    (s) => s.partyId === partyId && s.formId === "credit/publication",
  );
  const shown = {
    publishedOn: published ? String(published.data["publishedOn"]) : null,
    places: (published?.data["places"] ?? []) as PublicityState["places"],
  };
  if (!published) return { state: "unpublished", ...shown, endedOn: null, endReason: null };
  if (last?.formId === "credit/withdrawal")
    return {
      state: "ended",
      ...shown,
      endedOn: String(last.data["withdrawnOn"]),
      endReason: last.data["reason"] as EndReason,
    };
  const maxUntil = publicityOf(file, partyId)?.maxUntil;
  return maxUntil && file.now.on > maxUntil
    ? { state: "ended", ...shown, endedOn: maxUntil, endReason: "expired" }
    : { state: "published", ...shown, endedOn: null, endReason: null };
}

/** Whether the decision was changed after it was last put up: what was changed before is shown as changed. */
export function changedSincePublication(file: Pick<CreditRecord, "submissions">, partyId: string): boolean {
  const shownAt = file.submissions.findLastIndex(
    (s) => s.partyId === partyId && s.formId === "credit/publication",
  );
  const change = changesOf(file, partyId).at(-1);
  return change !== undefined && file.submissions.indexOf(change.submission) > shownAt;
}
