import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import { type ExtensionLevel, extensionRule } from "../../domain/penalty/time-extension.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** The case gets more time, counted from its filing; the shorter clock gives way. */
export default defineWorker({
  type: "penalty.extend",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const level = latest(await tx.caseFile(caseId), "penalty/time-extension")?.data["level"] as
      | ExtensionLevel
      | undefined;
    const [running] = await runningClocks(tx, { caseId }, "B12");
    const rule = level && running && extensionRule(level, running.startsOn, tx.clock.today());
    if (!running || !rule) throw new Error(`no rule gives case ${caseId} more time`);
    await tx.deadlines.end({ caseId, rule: running.rule }, "superseded");
    const { dueOn } = await setDeadline(tx, { caseId, rule, startsOn: running.startsOn });
    tx.ledger.append({ caseId, actor: system, type: "time-extended", payload: { rule, dueOn } });
    return {};
  },
});
