import type { Content, Size, TableCell } from "pdfmake/interfaces.js";
import type { LegalDate } from "../../domain/calendar-dates.ts";
import type { OfficerFacts } from "./facts.ts";
import { grid, size } from "./page.ts";
import { zhDate } from "./zh.ts";

type Borders = [boolean, boolean, boolean, boolean];
const none: Borders = [false, false, false, false];
const below: Borders = [false, false, false, true];

/** One line to sign by hand. */
export interface Signature {
  /** who signs, in front of the rule */
  role: string;
  /** behind the rule; a blank date if not given */
  note?: string;
}

const cell = (text: string, border: Borders, more: object = {}): TableCell => ({
  text,
  border,
  lineHeight: 1,
  ...more,
});

const lineTable = (widths: Size[], body: TableCell[][], fontSize: number): Content => ({
  fontSize,
  unbreakable: body.length <= 12,
  table: { widths, body },
  layout: {
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => fontSize,
    paddingBottom: () => 0,
    hLineWidth: () => 0.6,
    vLineWidth: () => 0,
  },
});

/** Rules for ink signatures, one under the other, of equal length. Kept together on one page. */
export const signatures = (entries: Signature[], fontSize: number = size.xiaoSi): Content =>
  lineTable(
    ["auto", "*", fontSize, "auto"],
    entries.map(({ role, note }) => [
      cell(role, none),
      cell(" ", below),
      cell(" ", none),
      cell(note ?? "＿＿＿年＿＿月＿＿日", none),
    ]),
    fontSize,
  );

/** Entries for officers, who sign with their certificate number. */
export const officerSignatures = (role: string, officers: OfficerFacts[]): Signature[] =>
  officers.map((o) => ({ role: `${role}（签名）：${o.name}`, note: `证号：${o.certificateNumber ?? ""}` }));

/** Rules over the rest of the line behind a lead, and over further whole lines if asked for. */
export const ruledLines = (lead: string, further = 0, fontSize: number = size.xiaoSi): Content => ({
  stack: [
    lineTable(["auto", "*"], [[cell(lead, none), cell(" ", below)]], fontSize),
    ...Array.from({ length: further }, () => lineTable(["*"], [[cell(" ", below)]], fontSize)),
  ],
});

/** The end of a document, which goes to the next page as a whole rather than the seal alone. */
export const ending = (...parts: Content[]): Content => ({ unbreakable: true, stack: parts });

/** 落款: name of the organ and date, centred upon each other, with room for the seal over both. */
export const closing = (organ: string, on: LegalDate, fontSize: number = grid.character): Content => ({
  unbreakable: true,
  margin: [0, 2 * fontSize, fontSize, 0],
  columns: [
    { width: "*", text: "" },
    {
      width: "auto",
      fontSize,
      alignment: "center",
      stack: [
        { text: organ },
        { text: zhDate(on) },
        { text: "（印章）", fontSize: fontSize * 0.8, color: "#555555" },
      ],
    },
  ],
});
