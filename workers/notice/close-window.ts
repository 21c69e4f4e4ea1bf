import Type from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { unreviewedStatement } from "../../domain/penalty/unheard.ts";
import { windowClosed, windowRules } from "../../domain/penalty/window.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";
import { issueDocument } from "../document/generate.ts";

const record = "notice/statement-record";

/**
 * The party's time is over or was waived. Its clocks end with their last day, or with the day of the waiver. What it
 * said is looked into then; what was put on record only afterwards comes this way once more.
 */
export default defineWorker({
  type: "notice.close-window",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.String(),
    /** the day from which the clocks count that are meant; all of the party without it */
    startsOn: Type.Optional(Type.String()),
  }),
  async handle({ caseId, partyId, startsOn }, _headers, tx) {
    const today = tx.clock.today();
    // What goes on after the record of the service was corrected ends by itself, whatever is heard meanwhile.
    const file = await tx.caseFile(caseId);
    const goesOn = windowClosed(file, partyId);
    const scope = { caseId, partyId, ...(startsOn ? { startsOn } : {}) };
    const clocks = (await runningClocks(tx, scope, Object.values(windowRules).join())).filter(
      ({ dueOn }) => !goesOn || dueOn < today,
    );
    for (const { id, dueOn } of clocks) await tx.deadlines.endOne(id, "met", dueOn < today ? dueOn : today);
    await recordMissing(tx, file, partyId);
    const statementMade = unreviewedStatement(file, partyId) !== undefined;
    if (clocks.length > 0)
      tx.ledger.append({
        caseId,
        actor: system,
        type: "notice-window-closed",
        payload: { partyId, statementMade },
      });
    tx.changes.tell({ kind: "deadline", caseId });
    return { statementMade };
  },
});

/** A statement that nobody waited for any more when it was put on record has no record of its own yet. */
async function recordMissing(
  tx: Tx,
  { case: { id: caseId }, submissions, documents }: CaseFile,
  partyId: string,
): Promise<void> {
  const said = submissions.filter((s) => s.formId === "notice/statement" && s.partyId === partyId);
  const recorded = documents.filter((d) => d.template === record && d.partyId === partyId);
  for (const { id } of said.slice(recorded.length))
    await issueDocument(tx, record, caseId, { partyId, submissionId: id });
}
