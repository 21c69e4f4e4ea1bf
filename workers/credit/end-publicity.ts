import Type from "typebox";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { type EndReason, endReasons } from "../../domain/penalty/publicity-state.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Publicity of a party's penalty is over: its periods end, and the ledger says why. */
export async function endPublicity(
  tx: Tx,
  { caseId, partyId, reason }: { caseId: string; partyId: string; reason: EndReason },
): Promise<void> {
  for (const { id, rule } of await runningClocks(tx, { caseId, partyId }, "E20"))
    await tx.deadlines.endOne(id, reason === "expired" || rule.endsWith("-min") ? "met" : "superseded");
  tx.ledger.append({
    caseId,
    actor: system,
    type: reason === "changed" ? "publicity-withdrawn" : "publicity-ended",
    basis: endReasons[reason].basis,
    payload: { partyId, reason },
  });
  tx.changes.tell({ kind: "case", caseId });
}

/** The model says why publicity ends; the answer says whether a penalty on the party still stands to be shown. */
export default defineWorker({
  type: "credit.end-publicity",
  headers: Type.Object({ reason: Type.Enum(Object.keys(endReasons) as EndReason[]) }),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, { reason }, tx) {
    await endPublicity(tx, { caseId, partyId, reason });
    return { standing: publicityOf(await tx.caseFile(caseId, { partyId }), partyId) !== null };
  },
});
