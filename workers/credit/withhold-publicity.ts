import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Nothing is published: the head decided so for a person, or the decision was changed before it could be shown. */
export default defineWorker({
  type: "credit.withhold-publicity",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    for (const { id } of await runningClocks(tx, { caseId, partyId }, "D6,D7,D10"))
      await tx.deadlines.endOne(id, "superseded");
    tx.ledger.append({ caseId, actor: system, type: "publicity-withheld", payload: { partyId } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
