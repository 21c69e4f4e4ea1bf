import type { CaseFile } from "../../domain/case-file.ts";
import { closureFileFor } from "./example-penalty/closure.ts";
import { creditFileFor } from "./example-penalty/credit.ts";
import { investigationFile } from "./example-penalty/investigation.ts";
import { moneyFile } from "./example-penalty/money.ts";
import { noticeFile } from "./example-penalty/notice-file.ts";
import { anOnTheSpotFile } from "./example-penalty/on-the-spot.ts";
import { ordinaryFileFor } from "./example-penalty/ordinary.ts";
import { fileFor } from "./issued-document.ts";

/** Folder of templates → the example case that its documents are issued in; the inspection unless named here. */
const files: Record<string, (id: string) => CaseFile> = {
  closure: closureFileFor,
  credit: creditFileFor,
  discussion: noticeFile,
  hearing: noticeFile,
  investigation: investigationFile,
  notice: noticeFile,
  penalty: ordinaryFileFor,
  performance: moneyFile,
  remedies: moneyFile,
  reporting: closureFileFor,
  review: noticeFile,
  simplified: () => anOnTheSpotFile(),
  transfer: closureFileFor,
};

/** The example case in which a document of this template is issued. */
export const fileOfTemplate = (id: string): CaseFile => (files[id.split("/")[0] ?? ""] ?? fileFor)(id);
