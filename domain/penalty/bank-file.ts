import { isLegalDate, type LegalDate } from "../calendar-dates.ts";
import type { Payment } from "../case-file.ts";
import { DomainError } from "../errors.ts";

/** One line of what the bank reports. Money in integer fen. */
export interface BankRow {
  /** place in the file, the heading being line 1 */
  line: number;
  /** 银行流水号 */
  reference: string;
  caseNumber: string;
  /** name, or number of the document, of who has to pay */
  party: string;
  kind: Payment["kind"];
  amountFen: number;
  paidOn: LegalDate;
}

/** A line that cannot be read, and why. */
export interface UnreadRow {
  line: number;
  reason: string;
}

const columns = ["流水号", "案号", "当事人", "款项", "金额", "缴款日期"] as const;
const kinds: Readonly<Record<string, BankRow["kind"]>> = {
  罚款: "fine",
  加处罚款: "surcharge",
  没收违法所得: "confiscation",
};
const most = 2000;

/**
 * Reads a bank's list of payments: comma-separated, first line 流水号,案号,当事人,款项,金额,缴款日期 in any order,
 * amounts in yuan.
 * @throws MALFORMED_BODY for a file without these columns, TOO_LARGE for one of more than 2000 lines
 */
export function readBankFile(text: string): { rows: BankRow[]; unread: UnreadRow[] } {
  const [heading = [], ...lines] = cellsOf(text.replace(/^\ufeff/, ""));
  const places = columns.map((name) => heading.findIndex((cell) => cell.replace(/（.*）$/, "") === name));
  const missing = columns.filter((_, i) => places[i] === -1);
  if (missing.length > 0)
    throw new DomainError("MALFORMED_BODY", {
      reason: `文件第一行缺少：${missing.join("、")}`,
      remedy: `请使用表头：${columns.join(",")}`,
    });
  if (lines.length > most) throw new DomainError("TOO_LARGE", { reason: `一次不得超过${most}笔` });
  const rows: BankRow[] = [];
  const unread: UnreadRow[] = [];
  for (const [i, cells] of lines.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const row = readRow(
      i + 2,
      places.map((place) => cells[place] ?? ""),
    );
    if ("reason" in row) unread.push(row);
    else rows.push(row);
  }
  return { rows, unread };
}

function readRow(line: number, cells: string[]): BankRow | UnreadRow {
  const [reference = "", caseNumber = "", party = "", what = "", yuan = "", paid = ""] = cells;
  const kind = kinds[what];
  const amountFen = fenOf(yuan);
  const paidOn = paid.replaceAll("/", "-");
  const wrong = [
    !/^[0-9A-Za-z-]{4,60}$/.test(reference) && "流水号应为4至60位字母、数字或者连字符",
    caseNumber === "" && "没有案号",
    party === "" && "没有当事人",
    kind === undefined && `款项应为${Object.keys(kinds).join("、")}之一`,
    amountFen === null && "金额应为大于零、至多两位小数的数字",
    !isLegalDate(paidOn) && "缴款日期不是真实存在的日期",
  ].filter((reason) => reason !== false);
  if (wrong.length > 0 || kind === undefined || amountFen === null) return { line, reason: wrong.join("；") };
  return { line, reference, caseNumber, party, kind, amountFen, paidOn };
}

/** 55,000.00 → 5500000; null for what is no amount of money. */
function fenOf(yuan: string): number | null {
  const [, whole = "", part = ""] = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  const fen = Number(whole.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0"));
  return whole !== "" && fen > 0 ? fen : null;
}

/** The cells of every line; a cell in double quotes may hold commas, line breaks and doubled quotes. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const cell = quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"');
    lines.at(-1)?.push(cell.trim());
    if (end === "") break;
    if (end !== ",") lines.push([]);
  }
  return lines;
}
