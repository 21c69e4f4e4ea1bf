import Type from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import type { Finding } from "../../domain/findings.ts";
import { findingOf, Optional } from "./facts.ts";
import { allSubmitted } from "./submitted.ts";

/** The hazard a document is about: what was found, which provision it violates, by which standard it is a major one. */
export const Hazard = Type.Object({
  description: Type.String(),
  place: Type.String(),
  basis: Type.String(),
  standard: Optional,
});

/** 判定标准条款: the officer noted it on site, in the form that gave the finding its words. */
export const standardOf = (
  file: Pick<CaseFile, "submissions">,
  { departmentId, description, place }: Pick<Finding, "departmentId" | "description" | "place">,
): string | null =>
  allSubmitted(file, "inspection/on-site-check", { departmentId })
    .flatMap(({ data }) => data.findings ?? [])
    .findLast((f) => f.description === description && f.place === place)?.standard ?? null;

/** Snapshot of the hazard in scope. */
export function hazardOf(file: CaseFile) {
  const finding = findingOf(file);
  const { description, place, basis } = finding;
  return { description, place, basis, standard: standardOf(file, finding) };
}
