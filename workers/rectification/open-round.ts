import Type from "typebox";
import type { Unit } from "../../domain/case-file.ts";
import { type Item, openItems, readyForRecheck, recheckRules } from "../../domain/rectification.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** Which departments re-check now, and until when: of all periods that run, the shortest binds them all. */
export default defineWorker({
  type: "rectification.open-round",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const ready = openItems(file, await tx.rounds.ofCase(caseId)).filter((i) =>
      readyForRecheck(i, file.now.on),
    );
    const departments = [...new Set(ready.map((i) => i.finding.departmentId))].sort();
    if (departments.length === 0) return { round: 0, recheckDepartmentIds: [], recheckDueAt: file.now.at };
    const dueAts: string[] = [];
    for (const id of departments) {
      const unit = file.units[id];
      if (unit) dueAts.push(...(await startClocks(tx, caseId, unit, ready)));
    }
    const recheckDueAt = dueAts.sort()[0] ?? file.now.at;
    const findingIds = ready.map((i) => i.finding.id);
    const round = await tx.rounds.open(caseId, findingIds, recheckDueAt);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "recheck-round-opened",
      payload: { round, findingIds, departments, recheckDueAt },
    });
    return { round, recheckDepartmentIds: departments, recheckDueAt };
  },
});

/** Each period of the department, from the earliest request or expiry among its items. @returns their ends */
async function startClocks(tx: Tx, caseId: string, unit: Unit, ready: Item[]): Promise<string[]> {
  const startsOn = ready
    .filter((i) => i.finding.departmentId === unit.id)
    .map((i) => i.reportedOn ?? i.finding.dueOn ?? tx.clock.today())
    .sort()[0];
  const ends: string[] = [];
  for (const rule of recheckRules(unit)) {
    const { dueAt } = await setDeadline(tx, {
      caseId,
      rule,
      startsOn: startsOn ?? tx.clock.today(),
      departmentId: unit.id,
    });
    ends.push(dueAt);
  }
  return ends;
}
