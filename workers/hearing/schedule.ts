import Type from "typebox";
import { dateOf } from "../../domain/calendar-instants.ts";
import { arrangementOf } from "../../domain/penalty/hearing.ts";
import { awaitingHearing } from "../../domain/penalty/unheard.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";
import { issueDocument } from "../document/generate.ts";

const rule = "hearing-notice";

/** Counts back from the day of the hearing to the last day of its notice, and issues a notice to each party that is heard. */
export default defineWorker({
  type: "hearing.schedule",
  headers: Type.Object({ template: Type.String() }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, { template }, tx) {
    const file = await tx.caseFile(caseId);
    const arrangement = arrangementOf(file);
    if (!arrangement) throw new Error(`the hearing of case ${caseId} is not arranged`);
    for (const { id } of await runningClocks(tx, { caseId }, rule))
      await tx.deadlines.endOne(id, "superseded");
    const { dueOn } = await setDeadline(tx, { caseId, rule, startsOn: dateOf(arrangement.hearingAt) });
    const hearingNotices = [];
    for (const { id: partyId } of awaitingHearing(file))
      hearingNotices.push({ partyId, documentId: await issueDocument(tx, template, caseId, { partyId }) });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "hearing-scheduled",
      payload: { hearingAt: arrangement.hearingAt, lastNoticeOn: dueOn },
    });
    return { hearingNotices };
  },
});
