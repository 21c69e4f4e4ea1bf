import Type from "typebox";
import { publicationsOfTheSteps } from "../../domain/penalty/broken-off.ts";
import { remainingParties } from "../../domain/penalty/ended-parties.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Clocks of the review, the notices and the hearing: they begin anew with these steps, or never again. */
const ofTheSteps = "C2,C5,C7,C10";

/**
 * Ends the clocks of steps that are broken off, those of their notices that are being published included.
 * @param more further rows of the register that end with them
 */
export async function dropClocks(tx: Tx, caseId: string, more = ""): Promise<void> {
  const published = publicationsOfTheSteps(await tx.caseFile(caseId));
  const notices = (await runningClocks(tx, { caseId }, "D4")).filter(({ startsOn, partyId }) =>
    published.some((notice) => notice.publishedOn === startsOn && notice.partyId === partyId),
  );
  const steps = await runningClocks(tx, { caseId }, [ofTheSteps, more].filter(Boolean).join(","));
  for (const { id } of [...steps, ...notices]) await tx.deadlines.endOne(id, "superseded");
  tx.changes.tell({ kind: "deadline", caseId });
}

/** The investigation begins again: because of new evidence or of a hearing, or against the parties that are left. */
export default defineWorker({
  type: "penalty.renew",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const partyIds = remainingParties(await tx.caseFile(caseId)).map(({ id }) => id);
    await dropClocks(tx, caseId);
    tx.ledger.append({ caseId, actor: system, type: "investigation-renewed", payload: { partyIds } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
