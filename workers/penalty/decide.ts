import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { decidedOn, decidedPenalties } from "../../domain/penalty/decision.ts";
import { unheardParties } from "../../domain/penalty/unheard.ts";
import { system } from "../../server/db/ledger.ts";
import { endClocks } from "../deadline/met.ts";
import { defineWorker } from "../define-worker.ts";
import { issueDocument } from "../document/generate.ts";

/**
 * The head has decided: a decision for every party in a document of its own. What a party gets goes into one
 * delivery, a unit's decision together with the notice of credit repair (两书同达).
 */
export default defineWorker({
  type: "penalty.decide",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const on = decidedOn(file);
    if (!on) throw new Error(`nobody has decided case ${caseId}`);
    // Put on record while the head was signing: it is heard first, and the decision is made anew.
    const unheard = unheardParties(file);
    if (unheard.length > 0) throw new DomainError("ANSWER_UNHEARD", { partyIds: unheard });
    const deliveries: { partyId: string; documentIds: string[]; penalised: boolean }[] = [];
    const publicised: string[] = [];
    for (const { partyId, outcome } of decidedPenalties(file)) {
      const penalised = outcome === "penalty";
      const isUnit = file.parties.find(({ id }) => id === partyId)?.kind === "unit";
      const templates = penalised
        ? ["penalty/decision", ...(isUnit ? ["credit/repair-notice"] : [])]
        : ["penalty/no-penalty-decision"];
      const documentIds: string[] = [];
      for (const template of templates)
        documentIds.push(await issueDocument(tx, template, caseId, { partyId }));
      deliveries.push({ partyId, documentIds, penalised });
      if (penalised && isUnit) publicised.push(partyId);
    }
    await endClocks(tx, { caseId }, "B12", on);
    tx.ledger.append({ caseId, actor: system, type: "penalty-decided", payload: { on, deliveries } });
    tx.changes.tell({ kind: "case", caseId });
    return { deliveries, publicised };
  },
});
