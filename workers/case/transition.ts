import Type from "typebox";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { measuresLeft } from "../../domain/penalty/guard/measures.ts";
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

/**
 * The case reaches a state that the model names. All of them end it.
 * @throws GUARD_REFUSED when something is still sealed, seized or preserved: nobody would give it back
 */
export default defineWorker({
  type: "case.transition",
  headers: Type.Object({ status: Type.Enum(ended) }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, { status }, tx) {
    assertGuard((file) => measuresLeft(file, "终结案件"), await tx.caseFile(caseId));
    await tx.cases.setStatus(caseId, status, true);
    await tx.deadlines.end({ caseId }, "superseded");
    tx.ledger.append({ caseId, actor: system, type: `case-${status}`, payload: { status } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
