import Type from "typebox";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { paymentsOf } from "../../domain/penalty/obligation.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

const clocks =
  "fine-payment,instalment-payment,surcharge-enforcement,demand-notice,court-enforcement-application";

/** How the performance ended, as the record shows it: by the party, by the court, or without full performance. */
export default defineWorker({
  type: "performance.conclude",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const { totalFen, excessFen } = balanceOf(file, partyId, file.now.on);
    const byCourt = paymentsOf(file, partyId).some(({ channel }) => channel === "court");
    const revoked = changesOf(file, partyId).some(({ kind }) => kind === "revoked" || kind === "void");
    const duties = file.submissions.findLast(
      (s) => s.formId === "performance/verification" && s.partyId === partyId,
    )?.data["result"];
    const forced = file.submissions.some(
      (s) =>
        s.formId === "performance/court-result" && s.partyId === partyId && s.data["result"] === "collected",
    );
    const open = totalFen > 0 || duties === "impossible" || (duties === "not-performed" && !forced);
    const performance = revoked || open ? "terminated" : byCourt || forced ? "enforced" : "performed";
    for (const { id } of await runningClocks(tx, { caseId, partyId }, clocks))
      await tx.deadlines.endOne(id, "superseded");
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "performance-ended",
      payload: { partyId, performance, unpaidFen: totalFen, excessFen },
    });
    return { performance };
  },
});
