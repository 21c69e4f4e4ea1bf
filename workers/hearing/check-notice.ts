import Type from "typebox";
import { arrangementOf, lastNoticeDay, noticeProblems } from "../../domain/penalty/hearing.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether every party was told seven full workdays before; a hearing on shorter notice would be void, so it is arranged anew. */
export default defineWorker({
  type: "hearing.check-notice",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const [file, calendar] = await Promise.all([tx.caseFile(caseId), tx.calendar()]);
    const arrangement = arrangementOf(file);
    if (!arrangement) throw new Error(`the hearing of case ${caseId} is not arranged`);
    const problems = noticeProblems(file, arrangement, calendar);
    const noticeInTime = problems.length === 0;
    for (const { id } of await runningClocks(tx, { caseId }, "hearing-notice"))
      await tx.deadlines.endOne(
        id,
        noticeInTime ? "met" : "overdue",
        noticeInTime ? lastNoticeDay(arrangement, calendar) : null,
      );
    if (!noticeInTime)
      tx.ledger.append({ caseId, actor: system, type: "hearing-notice-late", payload: { problems } });
    return { noticeInTime };
  },
});
