import type { CaseFile } from "../case-file.ts";
import { pending18 } from "../deadlines/since.ts";
import type { Problem } from "../problem.ts";

/** 归档后不得增添、抽取、更改. */
export const archiveBasis = `行政处罚法 第四十七条；档案法 第十四条；${pending18}`;

/**
 * Folders of the forms and documents of what the law lets happen after the file is closed: the party may apply for
 * credit repair or turn to the reviewing body and the court, and the bureau must answer. They are kept with the case
 * but never become part of the filed archive. `shared/` carries their approvals and their service.
 */
export const followsArchive: readonly { folder: string; basis: string }[] = [
  {
    folder: "credit/",
    basis:
      "信用修复管理办法（国家发展改革委令第36号）；安全生产严重失信主体名单管理办法（应急管理部令第11号）",
  },
  { folder: "remedies/", basis: "行政复议法 第二十条；行政诉讼法 第四十六条" },
  { folder: "shared/", basis: "行政处罚法 第六十一条" },
];

/** Why an archived file stays as it is. */
export const archivedForGood = "案卷已经归档，不得增添、抽取、更改";

/** What stands against putting a form or a document (by its id) into a case: its file has been archived. */
export function* archivedProblems(
  { case: { status } }: { case: Pick<CaseFile["case"], "status"> },
  id: string,
): Generator<Problem> {
  if (status !== "archived" || followsArchive.some(({ folder }) => id.startsWith(folder))) return;
  yield { path: "", message: archivedForGood, basis: archiveBasis };
}
