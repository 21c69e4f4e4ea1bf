import Type from "typebox";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** The order is served: the clock of each of the department's items runs to the date that the order sets. */
export default defineWorker({
  type: "rectification.start-clocks",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    departmentId: Type.String(),
    deliveredOn: Type.Optional(Type.String()),
  }),
  async handle({ caseId, departmentId, deliveredOn }, _headers, tx) {
    const items = (await tx.findings.ofCase(caseId)).filter(
      (f) => f.departmentId === departmentId && f.disposition === "rectification" && f.status === "open",
    );
    for (const item of items)
      await setDeadline(tx, {
        caseId,
        rule: "rectification-order",
        startsOn: deliveredOn ?? tx.clock.today(),
        dueOn: item.dueOn ?? undefined,
        findingId: item.id,
        departmentId,
      });
    return {};
  },
});
