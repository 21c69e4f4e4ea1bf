import type { Content, ContentTable, CustomTableLayout, Size, TableCell } from "pdfmake/interfaces.js";
import { size } from "./page.ts";

/** The ruled table of a form: thin lines, a little air above the text and below. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 4,
  paddingBottom: () => 2,
};

/** Tables stand directly upon each other and share the rule between them. */
export const joined = [0, -0.6, 0, 0] as [number, number, number, number];

const cellText = { fontSize: size.wu, lineHeight: 1.35 };

/** The name of a field. */
export const label = (text: string, more: object = {}): TableCell => ({
  text,
  ...cellText,
  font: "song",
  alignment: "center",
  verticalAlignment: "middle",
  ...more,
});

/** What stands in a field. */
export const value = (content: Content, more: object = {}): TableCell =>
  ({
    ...(typeof content === "object" && !Array.isArray(content) ? content : { text: content }),
    ...cellText,
    font: "fang",
    verticalAlignment: "middle",
    ...more,
  }) as TableCell;

/** A field over all the columns but the label's. */
const across = (columns: number, content: Content): TableCell[] => [
  value(content, { colSpan: columns - 1 }),
  ...Array.from({ length: columns - 2 }, (): TableCell => ({})),
];

/** A row of a form: one pair of label and field over the whole width, or two pairs side by side. */
export type FieldRow = [string, Content] | [string, Content, string, Content];

/** The fields of a form, labels in the first and third column. */
export const fields = (rows: FieldRow[]): ContentTable => ({
  table: {
    widths: [82, "*", 72, "*"],
    dontBreakRows: true,
    body: rows.map(([name, content, secondName, second]) => [
      label(name),
      ...(secondName === undefined
        ? across(4, content)
        : [value(content), label(secondName), value(second ?? "")]),
    ]),
  },
  layout: ruled,
});

/** A column of a list: heading, width, and whether the text is centred. */
export interface Column {
  zh: string;
  width: Size;
  centred?: boolean;
}

/** A list whose heading is repeated on each page; without rows one row says 无. */
export const list = (columns: Column[], rows: Content[][]): ContentTable => ({
  table: {
    widths: columns.map((c) => c.width),
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    body: [
      columns.map((c) => label(c.zh, { font: "hei" })),
      ...(rows.length > 0
        ? rows.map((row) =>
            row.map((content, i) => value(content, columns[i]?.centred ? { alignment: "center" } : {})),
          )
        : [
            [
              value("无", { colSpan: columns.length, alignment: "center" }),
              ...columns.slice(1).map(() => ({})),
            ],
          ]),
    ],
  },
  layout: ruled,
});
