import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { endSealingClock, measureInput } from "./impose.ts";

/**
 * A sealing or seizure is over: by decision, because the head did not agree with an urgent one, or because its time
 * ran out without a decision. Then, and where it is released, the things go back.
 */
export default defineWorker({
  type: "measure.end",
  headers: Type.Object({ by: Type.Enum(["decision", "lapse"]) }),
  input: Type.Object({ ...measureInput, outcome: Type.Optional(Type.String()) }),
  async handle({ measureStartsOn, outcome, ...scope }, { by }, tx) {
    const lapsed = by === "lapse";
    const disapproved = !lapsed && outcome === "rejected";
    await endSealingClock(tx, scope, measureStartsOn, lapsed ? "overdue" : "met");
    await tx.ledger.append({
      caseId: scope.caseId,
      actor: system,
      type: lapsed ? "measure-lapsed" : disapproved ? "measure-disapproved" : "measure-ended",
      payload: {
        partyId: scope.partyId ?? null,
        outcome: lapsed || disapproved ? "release" : (outcome ?? null),
      },
    });
    return { returning: lapsed || disapproved || outcome === "release" };
  },
});
