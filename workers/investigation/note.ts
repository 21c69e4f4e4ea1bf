import Type from "typebox";
import { investigationEvents } from "../../domain/events/investigation.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Puts on the ledger that the investigation reached a point that no form and no clock records by itself. */
export default defineWorker({
  type: "investigation.note",
  headers: Type.Object({
    event: Type.Enum(Object.keys(investigationEvents) as (keyof typeof investigationEvents)[]),
  }),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.Optional(Type.String()),
    submissionId: Type.Optional(Type.String()),
  }),
  async handle({ caseId, partyId = null, submissionId = null }, { event }, tx) {
    tx.ledger.append({ caseId, actor: system, type: event, payload: { partyId, submissionId } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
