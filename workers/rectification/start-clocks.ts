import Type from "typebox";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * The order is served: the clock of each of the department's items runs to the date that the order sets.
 * A date that is no longer ahead on the day of service binds nobody: then no clock starts and `tooLate` asks for new dates.
 */
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
    const startsOn = deliveredOn ?? tx.clock.today();
    if (items.some(({ dueOn }) => dueOn === null || dueOn <= startsOn)) return { tooLate: true };
    for (const item of items)
      await setDeadline(tx, {
        caseId,
        rule: "rectification-order",
        startsOn,
        dueOn: item.dueOn ?? undefined,
        findingId: item.id,
        departmentId,
      });
    return { tooLate: false };
  },
});
