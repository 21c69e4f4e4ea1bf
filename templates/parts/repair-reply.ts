import Type, { type Static } from "typebox";
import { type CaseFile, partyInScope } from "../../domain/case-file.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { repairableFrom, repairConditions } from "../../domain/penalty/credit-repair.ts";
import { Cited, CreditParty, creditPartyOf, decisionCited } from "./credit.ts";
import { Optional, Organ, organOf } from "./facts.ts";
import { submitted } from "./submitted.ts";

/** What a reply to an application for repair rests on. */
export const RepairReply = Type.Object({
  organ: Organ,
  party: CreditParty,
  decision: Cited,
  receivedOn: Optional,
  checkedOn: Optional,
  reasons: Optional,
  /** what stands against repair by the record of the case */
  unmet: Type.Array(Type.Object({ zh: Type.String(), why: Type.String() })),
  /** first day on which repair can be granted; null when nothing stands any more that could be repaired */
  repairableFrom: Optional,
});

/** The facts of the latest application of the party in scope. */
export function repairReplyOf(file: CaseFile): Static<typeof RepairReply> {
  const { id: partyId } = partyInScope(file);
  const check = submitted(file, "credit/repair-check", { partyId })?.data ?? {};
  const publicity = publicityOf(file, partyId);
  const on = check.checkedOn ?? file.now.on;
  return {
    organ: organOf(file),
    party: creditPartyOf(file),
    decision: decisionCited(file),
    receivedOn: submitted(file, "credit/repair-application", { partyId })?.data.receivedOn ?? null,
    checkedOn: check.checkedOn ?? null,
    reasons: check.reasons ?? null,
    unmet: repairConditions(file, partyId, on)
      .filter(({ met }) => !met)
      .map(({ zh, why }) => ({ zh, why })),
    repairableFrom: publicity && repairableFrom(publicity, on),
  };
}
