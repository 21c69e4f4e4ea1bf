import Type from "typebox";
import { transferStep } from "../../domain/penalty/transfer.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** The hours to bring an approved transfer to the police run from the moment of the approval, holidays included. */
export default defineWorker({
  type: "transfer.start-clock",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const approval = transferStep(await tx.caseFile(caseId), "transfer/crime-approval");
    const { dueAt } = await setDeadline(tx, {
      caseId,
      rule: "criminal-transfer",
      startsOn: approval?.decidedAt ?? tx.clock.now(),
    });
    return { transferDueAt: dueAt };
  },
});
