import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { defineWorker } from "../define-worker.ts";
import { endPublicity } from "./end-publicity.ts";

/**
 * The longest publicity ends by itself. It may have grown since the clock was set, because the party was put on the
 * list of the seriously dishonest: then it runs on to its new end.
 */
export default defineWorker({
  type: "credit.expire-publicity",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId, { partyId });
    const maxUntil = publicityOf(file, partyId)?.maxUntil ?? file.now.on;
    const publicityOver = file.now.on >= maxUntil;
    if (publicityOver) await endPublicity(tx, { caseId, partyId, reason: "expired" });
    return { publicityOver, publicityEndsAt: endOfDay(maxUntil) };
  },
});
