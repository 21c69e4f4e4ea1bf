import Type from "typebox";
import { defineWorker } from "../define-worker.ts";
import { dropClocks } from "./renew.ts";

/** Who is to receive the case: by the proposal to transfer it, or by the report, whichever came last. */
export default defineWorker({
  type: "penalty.transfer-kind",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const { submissions } = await tx.caseFile(caseId);
    const last = submissions.findLast(
      ({ formId, data }) =>
        formId === "penalty/transfer-proposal" ||
        (formId === "penalty/investigation-report" && String(data["proposal"]).startsWith("transfer-")),
    );
    if (!last) throw new Error(`nobody proposed to transfer case ${caseId}`);
    await dropClocks(tx, caseId);
    const { transferKind, proposal } = last.data;
    return { transferKind: transferKind ?? (proposal === "transfer-police" ? "police" : "department") };
  },
});
