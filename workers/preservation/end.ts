import Type from "typebox";
import { againstEndingPreservation } from "../../domain/investigation/conditions.ts";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import type { InvestigationPreservationHandling } from "../../forms/generated/investigation.preservation-handling.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Evidence that was kept was decided on, or its time ran out without a decision: then all of it goes back. */
export default defineWorker({
  type: "preservation.end",
  headers: Type.Object({ by: Type.Enum(["decision", "lapse"]) }),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.Optional(Type.String()),
    submissionId: Type.String(),
    preservedOn: Type.String(),
  }),
  async handle({ caseId, partyId, submissionId, preservedOn }, { by }, tx) {
    const scope = partyId ? { partyId } : {};
    const file = await tx.caseFile(caseId, { ...scope, submissionId });
    assertGuard((record) => againstEndingPreservation(record, by), file);
    const clocks = await runningClocks(tx, { caseId, ...scope, startsOn: preservedOn }, "B6");
    const clock = clocks.find((row) => row.partyId === (partyId ?? null));
    if (clock) {
      await tx.deadlines.endOne(clock.id, by === "lapse" ? "overdue" : "met", tx.clock.today());
      tx.ledger.append({
        caseId,
        actor: system,
        type: by === "lapse" ? "deadline-overdue" : "deadline-met",
        basis: clock.basis,
        payload: { rule: clock.rule, dueOn: clock.dueOn, partyId: partyId ?? null },
      });
    }
    tx.ledger.append({
      caseId,
      actor: system,
      type: by === "lapse" ? "preservation-lapsed" : "preservation-handled",
      payload: { partyId: partyId ?? null, preservedOn },
    });
    const { handling } = proceedingOf(file, evidencePreservation);
    const items = (handling?.data as InvestigationPreservationHandling | undefined)?.items ?? [];
    const goesBack = items.some((item) => item.handling === "return" || item.handling === "copy");
    return { returning: by === "lapse" || goesBack };
  },
});
