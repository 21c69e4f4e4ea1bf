import Type from "typebox";
import { defineWorker } from "../define-worker.ts";

/**
 * The officers stand at the door of an enterprise and nobody was told before. The filing is made up for in a process of
 * its own: it is owed for the entry, and stays owed when the visit is refused, withdrawn or not approved.
 */
export default defineWorker({
  type: "filing.demand",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    leadUnitId: Type.String(),
    enteredOn: Type.String({ format: "date" }),
  }),
  async handle({ caseId, leadUnitId, enteredOn }, _headers, tx) {
    tx.outbox.send(
      {
        kind: "publish",
        name: "entered-unfiled",
        correlationKey: caseId,
        messageId: `entered-unfiled:${caseId}`,
        variables: { caseId, leadUnitId, enteredOn },
      },
      caseId,
    );
    return {};
  },
});
