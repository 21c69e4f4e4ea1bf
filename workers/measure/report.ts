import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { endClocks } from "../deadline/met.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";
import { measureInput } from "./impose.ts";

/** The report on an urgent measure was made, or its twenty-four hours are over without one. */
export default defineWorker({
  type: "measure.report",
  headers: Type.Object({ state: Type.Enum(["made", "overdue"]) }),
  input: Type.Object(measureInput),
  async handle({ caseId, partyId }, { state }, tx) {
    const scope = { caseId, ...(partyId ? { partyId } : {}) };
    if (state === "made") {
      await endClocks(tx, scope, "B8", tx.clock.today());
      return {};
    }
    for (const { id, rule, basis, dueOn } of await runningClocks(tx, scope, "B8")) {
      await tx.deadlines.endOne(id, "overdue");
      tx.ledger.append({
        caseId,
        actor: system,
        type: "deadline-overdue",
        basis,
        payload: { rule, dueOn, partyId: partyId ?? null },
      });
    }
    return {};
  },
});
