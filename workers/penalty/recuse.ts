import Type from "typebox";
import { hasToStandAside } from "../../domain/penalty/recusal.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Two officers are the least that may investigate (行政处罚法 第四十二条第一款). */
const LEAST_OFFICERS = 2;

/** Takes a person off the case; another officer is due when fewer than two are left. */
export default defineWorker({
  type: "penalty.recuse",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), personId: Type.String() }),
  async handle({ caseId, personId }, _headers, tx) {
    if (!hasToStandAside(await tx.caseFile(caseId), personId))
      throw new Error(`it was not decided that ${personId} stands aside in case ${caseId}`);
    const wasOfficer = await tx.penaltyCases.recuse(caseId, personId);
    const left = (await tx.cases.officers(caseId)).length;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "officer-recused",
      payload: { personId, wasOfficer },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { replacementDue: wasOfficer && left < LEAST_OFFICERS };
  },
});
