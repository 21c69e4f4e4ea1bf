import Type from "typebox";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

const clocks =
  "demand-notice,court-enforcement-application,court-enforcement-acceptance,court-enforcement-ruling,court-refusal-reconsideration,enforcement-suspension-end";

/** How the enforcement ended: everything was collected, the court refused it, or it was ended without that. */
export default defineWorker({
  type: "enforcement.conclude",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.String(),
    settledKey: Type.Optional(Type.String()),
  }),
  async handle({ caseId, partyId, settledKey }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const last = file.submissions.findLast((s) => s.partyId === partyId && s.formId in results);
    const { totalFen, fineFen, confiscationFen } = balanceOf(file, partyId, file.now.on);
    const told = last && results[last.formId]?.(last.data);
    // Duties besides the fine are not performed by paying it.
    const paid = settledKey === partyId && fineFen + confiscationFen > 0 && totalFen === 0;
    const enforcement = paid ? "collected" : (told ?? "terminated");
    for (const { id } of await runningClocks(tx, { caseId, partyId }, clocks))
      await tx.deadlines.endOne(id, "superseded");
    tx.ledger.append({
      caseId,
      actor: system,
      type: "enforcement-ended",
      payload: { partyId, enforcement },
    });
    return { enforcement };
  },
});

/** What each of the last answers means. */
const results: Record<string, (data: Record<string, unknown>) => string> = {
  "performance/court-result": ({ result }) => (result === "collected" ? "collected" : "terminated"),
  "performance/court-appeal": () => "rejected",
  "performance/upper-court": () => "rejected",
};
