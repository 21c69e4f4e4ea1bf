import type { CaseFile } from "../../domain/case-file.ts";
import { submitted } from "./submitted.ts";

/**
 * 同级公安机关 (行政执法机关移送涉嫌犯罪案件的规定 第五条第二款), as every paper of one transfer names it: what the report on
 * the crime names, else the police of the area whose government is the bureau's own. 临江区人民政府 → 临江区公安局; null where
 * the government is not called by its area.
 */
export const policeUnitOf = (file: Pick<CaseFile, "submissions" | "organ">): string | null =>
  submitted(file, "transfer/crime-report")?.data.policeUnit ?? policeOf(file.organ.government);

const policeOf = (government: string): string | null =>
  /^.+人民政府$/.test(government) ? government.replace(/人民政府$/, "公安局") : null;
