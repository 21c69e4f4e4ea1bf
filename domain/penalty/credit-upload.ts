import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { type CreditRecord, publicityOf } from "./credit.ts";
import { gradeNames } from "./credit-classes.ts";
import { isRepaired } from "./credit-repair.ts";
import { changesOf } from "./decision-change.ts";
import { publicExtract } from "./public-extract.ts";
import { publicityStateOf } from "./publicity-state.ts";

/** What the credit site is to do with a record: show it, end it after a repair, or take it back. */
export type UploadAction = "publish" | "repair" | "withdraw";

const uploadActions: Readonly<Record<UploadAction, string>> = {
  publish: "公示",
  repair: "信用修复",
  withdraw: "撤回",
};

/** One line of the upload file for the credit site, in the order of its columns; all values are text. */
export interface UploadRecord {
  action: UploadAction;
  on: LegalDate;
  values: string[];
}

/** The columns of the upload file. */
export const uploadColumns = [
  "操作",
  "操作日期",
  "行政相对人名称",
  "统一社会信用代码",
  "法定代表人",
  "行政处罚决定书文号",
  "违法事实",
  "处罚依据",
  "处罚类别",
  "处罚内容",
  "罚款金额（元）",
  "没收违法所得金额（元）",
  "处罚决定日期",
  "公示截止期",
  "失信信息类别",
  "处罚机关",
] as const;

type UploadSource = CreditRecord & Pick<CaseFile, "documents" | "organ">;

/**
 * What of a case goes to 信用中国: of units only, and only where that site was approved as a place of publication.
 * A record that was taken down before it ever reached the site is not sent.
 */
export const uploadRecords = (file: UploadSource): UploadRecord[] =>
  file.parties
    .filter(({ kind }) => kind === "unit")
    .flatMap(({ id, name, identity, representative }) => {
      const { publishedOn, places, endedOn } = publicityStateOf(file, id);
      if (!publishedOn || !places.some(({ channel }) => channel === "credit-china")) return [];
      const extract = publicExtract(file, id);
      const change = changesOf(file, id).at(-1);
      const answered = answeredOn(file, id);
      const [action, on]: [UploadAction, LegalDate] =
        !extract && change
          ? ["withdraw", endedOn ?? change.changedOn]
          : isRepaired(file, id) && answered
            ? ["repair", answered]
            : ["publish", publishedOn];
      const grade = publicityOf(file, id)?.grade;
      const values = extract
        ? [
            ...[extract.decisionNumber ?? "", extract.facts, extract.basis, extract.kinds, extract.penalty],
            ...[
              money(extract.fineFen),
              money(extract.confiscationFen),
              extract.decidedOn,
              extract.publicUntil,
            ],
          ]
        : [decisionNumber(file, id), ...Array<string>(8).fill("")];
      return [
        {
          ...{ action, on },
          values: [
            ...[uploadActions[action], on, name, identity, representative ?? "", ...values],
            ...[grade ? gradeNames[grade] : "", file.organ.name],
          ],
        },
      ];
    });

/**
 * The records as a CSV file with a heading, for programs that open it with a table calculator: text that such a
 * program would run as a formula is marked as text.
 */
export const uploadCsv = (records: readonly UploadRecord[]): string =>
  [uploadColumns, ...records.map(({ values }) => values)]
    .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
    .join("");

const quoted = (cell: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const money = (fen: number): string => (fen / 100).toFixed(2);

const answeredOn = ({ submissions }: UploadSource, partyId: string): LegalDate | undefined => {
  const answer = submissions.findLast((s) => s.formId === "credit/repair-feedback" && s.partyId === partyId);
  return answer && String(answer.data["fedBackOn"]);
};

const decisionNumber = ({ documents }: UploadSource, partyId: string): string =>
  documents.findLast(
    (d) => ["penalty/decision", "simplified/decision"].includes(d.template) && d.partyId === partyId,
  )?.number ?? "";
