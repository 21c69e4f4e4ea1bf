import type { Content, ContentTable, TableCell } from "pdfmake/interfaces.js";
import type { LegalDate } from "../../domain/calendar-dates.ts";
import { grid, size } from "./page.ts";
import { zhDate } from "./zh.ts";

const none = [false, false, false, false] as [boolean, boolean, boolean, boolean];
const ruledBelow = [false, false, false, true] as [boolean, boolean, boolean, boolean];

/** One line to sign by hand: who signs, the rule, and the date to write (or other text behind the rule). */
export interface Signature {
  role: string;
  /** behind the rule; the blank date if not given */
  note?: string;
}

const cell = (text: string, border: typeof none, more: object = {}): TableCell => ({ text, border, ...more });

/** Rules for ink signatures, one under the other. Kept together on one page. */
export const signatures = (entries: Signature[], fontSize: number = size.xiaoSi): Content => ({
  unbreakable: true,
  fontSize,
  lineHeight: 1.2,
  margin: [0, 6, 0, 0],
  stack: entries.map(
    ({ role, note }): ContentTable => ({
      margin: [0, 6, 0, 0],
      table: {
        widths: ["auto", "*", "auto"],
        body: [[cell(role, none), cell(" ", ruledBelow), cell(note ?? "＿＿＿年＿＿月＿＿日", none)]],
      },
      layout: {
        paddingLeft: () => 0,
        paddingRight: () => 4,
        paddingTop: () => 0,
        paddingBottom: () => 1,
        hLineWidth: () => 0.6,
        vLineWidth: () => 0,
      },
    }),
  ),
});

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
