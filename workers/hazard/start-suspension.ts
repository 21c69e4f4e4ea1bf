import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { MajorHazardOnSiteMeasures } from "../../forms/generated/major-hazard.on-site-measures.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** What is suspended is suspended for a limited time; measures that suspend nothing, such as moving people out, are not. */
export default defineWorker({
  type: "hazard.start-suspension",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx) {
    const ordered = latest(await tx.caseFile(caseId), "major-hazard/on-site-measures", { findingId })?.data as
      | MajorHazardOnSiteMeasures
      | undefined;
    if (!ordered) throw new Error(`no measures were ordered against finding ${findingId}`);
    if (!ordered.measures.some((measure) => measure.startsWith("suspend-"))) return {};
    const { departmentId } = await tx.findings.get(findingId);
    await setDeadline(tx, { caseId, rule: "A16", startsOn: ordered.effectiveFrom, findingId, departmentId });
    return {};
  },
});
