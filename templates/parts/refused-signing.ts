import type { CaseFile, IssuedDocument } from "../../domain/case-file.ts";
import type { RectificationJointRecheck } from "../../forms/generated/rectification.joint-recheck.ts";
import { issued } from "./facts.ts";
import { allSubmitted, submitted } from "./submitted.ts";

/** How the record of a visit was not signed. */
export interface RefusedSigning {
  record: IssuedDocument | undefined;
  title: string;
  at: string | null;
  by: { name: string; position: string } | null;
  note: string | null;
  evidence: number;
  officers: string[];
}

const signer = (name?: string, position?: string) => (name ? { name, position: position ?? "" } : null);

/** The refusal that a note is about: that of the re-check in scope, else that of the first visit. */
export function refusedSigning(file: CaseFile): RefusedSigning {
  const { submissionId, departmentId } = file.scope;
  const recheck = file.submissions.find(({ id }) => id === submissionId)?.data as
    | Partial<RectificationJointRecheck>
    | undefined;
  if (recheck)
    return {
      record: recordOf(file, departmentId, submissionId),
      title: "现场复查记录",
      at: recheck.endedAt ?? null,
      by: signer(recheck.representative?.name, recheck.representative?.position),
      note: recheck.refusalNote ?? null,
      evidence: recheck.evidenceIds?.length ?? 0,
      officers: recheck.officersPresent ?? [],
    };
  const signing = submitted(file, "inspection/record-signing")?.data ?? {};
  const checks = allSubmitted(file, "inspection/on-site-check");
  return {
    record: issued(file, "inspection/on-site-record"),
    title: "现场检查记录",
    at: signing.signedAt ?? null,
    by: signer(signing.signedByName, signing.signedByPosition),
    note: signing.refusalNote ?? null,
    evidence: signing.evidenceIds?.length ?? 0,
    officers: [...new Set(checks.flatMap((c) => c.data.officersPresent ?? []))],
  };
}

/**
 * The record of a re-check that may not have been the last: no round waits until a refusal was acknowledged. Counted from
 * the end, because the first rounds of an older model have none.
 */
function recordOf(
  file: CaseFile,
  departmentId: string | undefined,
  submissionId: string | undefined,
): IssuedDocument | undefined {
  const own = <T extends { departmentId: string | null }>(list: T[]) =>
    list.filter((one) => one.departmentId === (departmentId ?? null));
  const rechecks = own(file.submissions.filter(({ formId }) => formId === "rectification/joint-recheck"));
  const records = own(file.documents.filter(({ template }) => template === "rectification/recheck-record"));
  return records.at(rechecks.findIndex(({ id }) => id === submissionId) - rechecks.length);
}
