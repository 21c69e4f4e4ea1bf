import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

const ended = [
  "not-approved",
  "entry-refused",
  "withdrawn",
  "closed",
  "not-filed",
  "turned-ordinary",
] as const;

/** The case reaches a state that the model names. All of them end it. */
export default defineWorker({
  type: "case.transition",
  headers: Type.Object({ status: Type.Enum(ended) }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, { status }, tx) {
    await tx.cases.setStatus(caseId, status, true);
    await tx.deadlines.end({ caseId }, "superseded");
    await tx.ledger.append({ caseId, actor: system, type: `case-${status}`, payload: { status } });
    await tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
