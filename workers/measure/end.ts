import Type from "typebox";
import { againstEnding } from "../../domain/investigation/conditions.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { caseFileOf, endSealingClock, imposedOnOf, measureInput } from "./impose.ts";

/**
 * A sealing or seizure is over: by decision, because the head did not agree with an urgent one, or because its time
 * ran out without a decision. Then, and where it is released, the things go back.
 */
export default defineWorker({
  type: "measure.end",
  headers: Type.Object({ by: Type.Enum(["decision", "lapse"]) }),
  input: Type.Object({ ...measureInput, outcome: Type.Optional(Type.String()) }),
  async handle({ measureStartsOn, outcome, ...scope }, { by }, tx) {
    assertGuard((file) => againstEnding(file, imposedOnOf(file), by), await caseFileOf(tx, scope));
    const lapsed = by === "lapse";
    const disapproved = !lapsed && outcome === "rejected";
    await endSealingClock(tx, scope, measureStartsOn, lapsed ? "overdue" : "met");
    tx.ledger.append({
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
