import Type from "typebox";
import { unheardParties } from "../../domain/penalty/unheard.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Who said something in time that was put on record only when nobody waited for it any more (a letter that came
 * later): it is heard before anything is decided (行政处罚法 第四十五条、第六十四条).
 */
export default defineWorker({
  type: "notice.take-up",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const unheardPartyIds = unheardParties(await tx.caseFile(caseId));
    if (unheardPartyIds.length > 0)
      tx.ledger.append({
        caseId,
        actor: system,
        type: "late-answers-taken-up",
        payload: { partyIds: unheardPartyIds },
      });
    return { unheardPartyIds };
  },
});
