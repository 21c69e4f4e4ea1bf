import type { Content, ContentTable, CustomTableLayout, Size, TableCell } from "pdfmake/interfaces.js";
import { size } from "./page.ts";
import { KEPT_TOGETHER, textLength } from "./text.ts";

/** The ruled table of a form: thin lines, a little air above the text and below. */
const ruled: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 4,
  paddingBottom: () => 2,
};

/**
 * Whether the rows of a table stay whole. Rows with long text cannot: what exceeds a page would be lost. Nor can
 * cells be centred then, because the library loses its place when a centred cell goes over a page.
 */
const staysWhole = (contents: Content[]): boolean => !contents.some((c) => textLength(c) > KEPT_TOGETHER);

type CellMaker = (content: Content, more?: object) => TableCell;

/** Makers of the cells of one table: labels in 宋体 centred, values in 仿宋. */
function cells(whole: boolean): { label: CellMaker; value: CellMaker } {
  const common = {
    fontSize: size.wu,
    lineHeight: 1.35,
    ...(whole && { verticalAlignment: "middle" as const }),
  };
  const cell = (content: Content, own: object, more: object): TableCell =>
    ({
      ...(typeof content === "object" && !Array.isArray(content) ? content : { text: content }),
      ...common,
      ...own,
      ...more,
    }) as TableCell;
  return {
    label: (content, more = {}) => cell(content, { font: "song", alignment: "center" }, more),
    value: (content, more = {}) => cell(content, { font: "fang" }, more),
  };
}

/** Stand-ins for the cells that a wide cell covers. */
const covered = (n: number): TableCell[] => Array.from({ length: n }, () => ({}));

/** A row of a form: one pair of label and field over the whole width, or two pairs side by side. */
export type FieldRow = [string, Content] | [string, Content, string, Content];

/** The fields of a form, labels in the first and third column. */
export function fields(rows: FieldRow[]): ContentTable {
  const whole = staysWhole(rows.flatMap(([, content, , second]) => [content, second ?? ""]));
  const { label, value } = cells(whole);
  return {
    table: {
      widths: [82, "*", 72, "*"],
      dontBreakRows: whole,
      body: rows.map(([name, content, secondName, second]) => [
        label(name),
        ...(secondName === undefined
          ? [value(content, { colSpan: 3 }), ...covered(2)]
          : [value(content), label(secondName), value(second ?? "")]),
      ]),
    },
    layout: ruled,
  };
}

/** The fields of a form that follow a list, a little below it. */
export const furtherFields = (rows: FieldRow[]): ContentTable => ({ ...fields(rows), margin: [0, 8, 0, 0] });

/** A column of a list: heading, width, and whether the text is centred. */
export interface Column {
  zh: string;
  width: Size;
  centred?: boolean;
}

/** A list whose heading (and title) is repeated on each page; without rows one row says 无. */
export function list(columns: Column[], rows: Content[][], title?: string): ContentTable {
  const whole = staysWhole(rows.flat());
  const { label, value } = cells(whole);
  const heading = columns.map((c) => label(c.zh, { font: "hei" }));
  const body =
    rows.length > 0
      ? rows.map((row) =>
          row.map((content, i) => value(content, columns[i]?.centred ? { alignment: "center" } : {})),
        )
      : [[value("无", { alignment: "center", colSpan: columns.length }), ...covered(columns.length - 1)]];
  return {
    table: {
      widths: columns.map((c) => c.width),
      headerRows: title ? 2 : 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      body: [...(title ? [titleRow(title, columns.length)] : []), heading, ...body],
    },
    // The library draws the first rule before it reads the borders of cells.
    layout: title ? { ...ruled, hLineWidth: (i) => (i === 0 ? 0 : 0.6) } : ruled,
    margin: [0, title ? 8 : 0, 0, 0],
  };
}

/** A list whose rows are numbered from 1 in a first column of their own. */
export const numberedList = (columns: Column[], rows: Content[][], title?: string): ContentTable =>
  list(
    [{ zh: "序号", width: 28, centred: true }, ...columns],
    rows.map((row, i) => [String(i + 1), ...row]),
    title,
  );

/** The title of a list stands in its first row, without rules, so that no page ends with it. */
const titleRow = (text: string, columns: number): TableCell[] => [
  {
    text,
    colSpan: columns,
    font: "hei",
    fontSize: size.xiaoSi,
    lineHeight: 1.35,
    margin: [-4, 0, 0, 0],
    border: [false, false, false, true],
  },
  ...covered(columns - 1),
];
