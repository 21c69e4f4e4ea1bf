import Type from "typebox";
import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import type { PenaltyFiling } from "../../forms/generated/penalty.filing.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { endClocks } from "../deadline/met.ts";
import { defineWorker } from "../define-worker.ts";

/** The head has approved the filing: the parties are on record from now on, and the time for the decision runs from that day. */
export default defineWorker({
  type: "penalty.file",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const filing = latest(file, "penalty/filing")?.data as PenaltyFiling | undefined;
    if (!filing?.parties) throw new Error(`case ${caseId} has no filing that names a party`);
    const partyIds = await tx.parties.add(
      caseId,
      filing.parties.map(({ representative, position, workUnit, ...party }) => ({
        ...party,
        representative: representative ?? null,
        position: position ?? null,
        workUnit: workUnit ?? null,
      })),
    );
    if (filing.cause) await tx.penaltyCases.rename(caseId, `${filing.parties[0]?.name ?? ""}${filing.cause}`);
    const approval = file.submissions.findLast(({ elementId }) => elementId === "approve-filing");
    const filedOn = approval ? dateOf(approval.at) : tx.clock.today();
    // 紧急情况先行调查的: whether the filing came in time goes on record; it is to be made even when it is late.
    if (filing.urgentInvestigatedOn) {
      await setDeadline(tx, { caseId, rule: "B3", startsOn: filing.urgentInvestigatedOn });
      await endClocks(tx, { caseId }, "B3", filedOn);
    }
    tx.ledger.append({ caseId, actor: system, type: "case-filed", payload: { filedOn, partyIds } });
    tx.changes.tell({ kind: "case", caseId });
    return { filedOn };
  },
});
