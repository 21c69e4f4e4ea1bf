import Type from "typebox";
import { remainingParties } from "../../domain/penalty/ended-parties.ts";
import { reviewOfStatement, statementsOf } from "../../domain/penalty/notified.ts";
import { awaitingHearing, unreviewedStatement } from "../../domain/penalty/unheard.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** What all parties together answered: whether a hearing is to be held, and whether a defence changes the proposal. */
export default defineWorker({
  type: "notice.conclude",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const answers = {
      hearingRequested: awaitingHearing(file).length > 0,
      statementMade: file.parties.some(({ id }) => statementsOf(file, id).length > 0),
      revise: file.parties.some(({ id }) => reviewOfStatement(file, id)?.data["revise"] === true),
    };
    // What one party said while another's time still ran is looked into before anything is concluded.
    const unheardPartyIds = remainingParties(file)
      .map(({ id }) => id)
      .filter((id) => unreviewedStatement(file, id));
    if (unheardPartyIds.length > 0) return { ...answers, unheardPartyIds };
    tx.ledger.append({ caseId, actor: system, type: "prior-notice-concluded", payload: answers });
    tx.changes.tell({ kind: "case", caseId });
    return { ...answers, unheardPartyIds };
  },
});
