import Type from "typebox";
import type { Payment } from "../../domain/case-file.ts";
import { isGone } from "../../domain/penalty/decision-change.ts";
import { dutiesOpen, isForced } from "../../domain/penalty/enforcement.ts";
import { paymentsOf } from "../../domain/penalty/obligation.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

const clocks =
  "fine-payment,instalment-payment,surcharge-enforcement,demand-notice,court-enforcement-application";

const isFromCourt = ({ channel }: Payment): boolean => channel === "court";

/** How the performance ended, as the record shows it: by the party, by the court, or without full performance. */
export default defineWorker({
  type: "performance.conclude",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const { totalFen, excessFen } = balanceOf(file, partyId, file.now.on);
    const open = totalFen > 0 || dutiesOpen(file, partyId);
    const byCourt = isForced(file, partyId) || paymentsOf(file, partyId).some(isFromCourt);
    const performance = isGone(file, partyId) || open ? "terminated" : byCourt ? "enforced" : "performed";
    for (const { id } of await runningClocks(tx, { caseId, partyId }, clocks))
      await tx.deadlines.endOne(id, "superseded");
    tx.ledger.append({
      caseId,
      actor: system,
      type: "performance-ended",
      payload: { partyId, performance, unpaidFen: totalFen, excessFen },
    });
    return { performance };
  },
});
