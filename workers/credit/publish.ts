import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * A penalty is on show: its shortest and longest publicity are derived, and the process that watches over it until
 * it is taken down begins. Publicity outlives the case, so it is a process of its own.
 */
export default defineWorker({
  type: "credit.publish",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), leadUnitId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, leadUnitId, partyId }, _headers, tx, { elementInstanceKey }) {
    const publicity = publicityOf(await tx.caseFile(caseId, { partyId }), partyId);
    if (!publicity) throw new Error(`no penalty on party ${partyId} stands in case ${caseId}`);
    const { grade, startsOn, minimum, maximum, maxUntil } = publicity;
    const running = (await tx.deadlines.ofCase(caseId)).filter(
      (d) => d.ref === "E20" && d.partyId === partyId && d.state === "running",
    );
    for (const { id } of running) await tx.deadlines.endOne(id, "superseded");
    for (const period of [minimum, maximum])
      if (period) await setDeadline(tx, { caseId, partyId, rule: period.rule, startsOn });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "publicity-started",
      payload: { partyId, grade, startsOn, maxUntil },
    });
    tx.outbox.send(
      {
        kind: "publish",
        name: "publicity-started",
        correlationKey: `${partyId}:${elementInstanceKey}`,
        messageId: `publicity-started:${partyId}:${elementInstanceKey}`,
        variables: { caseId, leadUnitId, partyId, publicityEndsAt: endOfDay(maxUntil) },
      },
      caseId,
    );
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
