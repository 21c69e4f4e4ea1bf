import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { RectificationExtensionDecision } from "../../forms/generated/rectification.extension-decision.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { endClocks } from "../deadline/met.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * An approved extension replaces the item's clock, unless the item was settled before the decision came; either way the
 * reply to the application has been given and the waiting process looks at its clocks again.
 */
export default defineWorker({
  type: "rectification.decide-extension",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx, job) {
    const decision = latest(await tx.caseFile(caseId), "rectification/extension-decision", { findingId })
      ?.data as RectificationExtensionDecision | undefined;
    if (!decision) throw new Error(`finding ${findingId} has no decision on its extension`);
    const finding = await tx.findings.get(findingId);
    await endClocks(tx, { caseId, findingId }, "rectification-extension-reply", tx.clock.today());
    const granted = decision.decision === "approved" && decision.extendTo !== undefined;
    const open = finding.status === "open";
    if (granted && open) {
      await tx.deadlines.end({ caseId, rule: "rectification-order", findingId }, "superseded");
      await tx.findings.change(findingId, { dueOn: decision.extendTo ?? finding.dueOn });
      await setDeadline(tx, {
        caseId,
        rule: "rectification-order",
        startsOn: tx.clock.today(),
        dueOn: decision.extendTo,
        findingId,
        departmentId: finding.departmentId,
      });
    }
    tx.ledger.append({
      caseId,
      actor: system,
      type: !granted ? "extension-rejected" : open ? "extension-approved" : "extension-without-object",
      payload: { findingId, extendTo: decision.extendTo ?? null },
    });
    tx.outbox.send(
      {
        kind: "publish",
        name: "extension-decided",
        correlationKey: caseId,
        messageId: `extension-decided:${job.elementInstanceKey}`,
        variables: {},
      },
      caseId,
    );
    return {};
  },
});
