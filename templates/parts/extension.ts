import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import {
  Decision,
  decisionOf,
  Enterprise,
  enterpriseOf,
  findingOf,
  issued,
  Optional,
  Organ,
  organOf,
} from "./facts.ts";
import { allSubmitted, submitted } from "./submitted.ts";

/** The party's request for more time and what was decided on it, which the approval and the reply quote. */
export const Extension = Type.Object({
  organ: Organ,
  enterprise: Enterprise,
  order: Type.Object({ title: Type.String(), number: Optional, issuedOn: Optional }),
  problem: Type.Object({ seq: Type.Integer(), description: Type.String(), place: Type.String() }),
  previousDueOn: Optional,
  request: Type.Object({
    requestedOn: Optional,
    applicant: Optional,
    reason: Optional,
    extendTo: Optional,
    interimMeasures: Optional,
  }),
  decision: Decision,
  extendedTo: Optional,
});

/** Snapshot of the latest request about the finding in scope. */
export function extensionOf(file: CaseFile): Static<typeof Extension> {
  const finding = findingOf(file);
  const of = { findingId: finding.id };
  const request = submitted(file, "rectification/extension-request", of)?.data ?? {};
  const decision = submitted(file, "rectification/extension-decision", of);
  const order = issued(file, "rectification/order", { departmentId: finding.departmentId });
  return {
    organ: organOf(file),
    enterprise: enterpriseOf(file),
    order: {
      title: order?.title ?? "责令限期整改指令书",
      number: order?.number ?? null,
      issuedOn: order?.issuedOn ?? null,
    },
    problem: { seq: finding.seq, description: finding.description, place: finding.place },
    previousDueOn: previousDueOn(file, finding.id),
    request: {
      requestedOn: request.requestedOn ?? null,
      applicant: request.applicant ?? null,
      reason: request.reason ?? null,
      extendTo: request.extendTo ?? null,
      interimMeasures: request.interimMeasures ?? null,
    },
    decision: decisionOf(decision),
    extendedTo: decision?.data.decision === "approved" ? (decision.data.extendTo ?? null) : null,
  };
}

/** The date that held before the latest decision: of the extension before it, else as the item was disposed of. */
function previousDueOn(file: CaseFile, findingId: string): string | null {
  const earlier = allSubmitted(file, "rectification/extension-decision", { findingId })
    .slice(0, -1)
    .findLast((s) => s.data.decision === "approved" && s.data.extendTo);
  const disposed = submitted(file, "inspection/disposition")?.data.findings?.find(
    (f) => f.findingId === findingId,
  );
  const unfixed = submitted(file, "inspection/immediate-fix")?.data.items?.find(
    (i) => i.findingId === findingId && !i.fixed,
  );
  return earlier?.data.extendTo ?? unfixed?.dueOn ?? disposed?.dueOn ?? null;
}
