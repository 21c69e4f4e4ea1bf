import type { CaseFile } from "../../domain/case-file.ts";
import type { Forms } from "../../forms/generated/index.ts";
import { allSubmitted } from "./submitted.ts";

/** The answer of the party in scope that a document is about: the one that the process names, else the latest. */
export function answerInScope<K extends "notice/statement" | "notice/waiver">(
  file: CaseFile,
  formId: K,
): { data: Partial<Forms[K]> } | undefined {
  const { partyId, submissionId } = file.scope;
  const all = allSubmitted(file, formId, { partyId });
  return all.find(({ id }) => id === submissionId) ?? all.at(-1);
}
