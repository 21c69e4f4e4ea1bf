import type { Content, ContentTable, CustomTableLayout, Size, TableCell } from "pdfmake/interfaces.js";
import { size } from "./page.ts";
import { KEPT_TOGETHER, textLength } from "./text.ts";

/** The ruled table of a form: thin lines, a little air above the text and below. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 4,
  paddingBottom: () => 2,
};

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

const isLong = (content: Content): boolean => textLength(content) > KEPT_TOGETHER;

/** What stands in a field; long text begins at the top, since it may go over pages. */
export const value = (content: Content, more: object = {}): TableCell =>
  ({
    ...(typeof content === "object" && !Array.isArray(content) ? content : { text: content }),
    ...cellText,
    font: "fang",
    verticalAlignment: isLong(content) ? "top" : "middle",
    ...more,
  }) as TableCell;

/** A row of a form: one pair of label and field over the whole width, or two pairs side by side. */
export type FieldRow = [string, Content] | [string, Content, string, Content];

/** The fields of a form, labels in the first and third column. */
export const fields = (rows: FieldRow[]): ContentTable => ({
  table: {
    widths: [82, "*", 72, "*"],
    dontBreakRows: !rows.some(([, content, , second]) => isLong(content) || isLong(second ?? "")),
    body: rows.map(([name, content, secondName, second]) => [
      label(name),
      ...(secondName === undefined
        ? [value(content, { colSpan: 3 }), {}, {}]
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

/** A list whose heading (and title) is repeated on each page; without rows one row says 无. */
export const list = (columns: Column[], rows: Content[][], title?: string): ContentTable => {
  const titleRow = (cell: TableCell): TableCell[] => [
    cell,
    ...columns.slice(1).map((): TableCell => ({ text: "", border: titleBorder })),
  ];
  const breaks = rows.some((row) => row.some(isLong));
  return {
    table: {
      widths: columns.map((c) => c.width),
      headerRows: title ? 2 : 1,
      keepWithHeaderRows: breaks ? 0 : 1,
      dontBreakRows: !breaks,
      body: [
        ...(title ? [titleRow(titleCell(title, columns.length))] : []),
        columns.map((c) => label(c.zh, { font: "hei" })),
        ...(rows.length > 0
          ? rows.map((row) =>
              row.map((content, i) => value(content, columns[i]?.centred ? { alignment: "center" } : {})),
            )
          : [
              [
                value("无", { alignment: "center", colSpan: columns.length }),
                ...columns.slice(1).map((): TableCell => ({})),
              ],
            ]),
      ],
    },
    // The library draws the first rule before it reads the borders of cells.
    layout: title ? { ...ruled, hLineWidth: (i) => (i === 0 ? 0 : 0.6) } : ruled,
    margin: [0, title ? 8 : 0, 0, 0],
  };
};

const titleBorder: [boolean, boolean, boolean, boolean] = [false, false, false, true];

/** The title of a list stands in its first row, without rules, so that no page ends with it. */
const titleCell = (text: string, colSpan: number): TableCell => ({
  text,
  colSpan,
  font: "hei",
  fontSize: size.xiaoSi,
  lineHeight: 1.35,
  margin: [-4, 0, 0, 0],
  border: titleBorder,
});
