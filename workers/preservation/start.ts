import Type from "typebox";
import { againstPreserving } from "../../domain/investigation/conditions.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** Evidence was put on record and kept: it must be decided on within the days that the law gives, from that day. */
export default defineWorker({
  type: "preservation.start",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.Optional(Type.String()),
    submissionId: Type.String(),
    preservedOn: Type.String(),
  }),
  async handle({ caseId, partyId = null, submissionId, preservedOn }, _headers, tx) {
    const file = await tx.caseFile(caseId, { ...(partyId ? { partyId } : {}), submissionId });
    assertGuard(againstPreserving, file);
    const { dueOn, dueAt } = await setDeadline(tx, { caseId, rule: "B6", startsOn: preservedOn, partyId });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "evidence-preserved",
      payload: { partyId, preservedOn, dueOn },
    });
    return { preservationDueOn: dueOn, preservationDueAt: dueAt };
  },
});
