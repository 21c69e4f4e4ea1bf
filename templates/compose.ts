import type { Content, ContentText, TDocumentDefinitions } from "pdfmake/interfaces.js";
import Value from "typebox/value";
import { documentFamily } from "../domain/documents.ts";
import { DomainError } from "../domain/errors.ts";
import { template } from "./load.ts";
import type { OrganFacts } from "./parts/facts.ts";
import { grid, mm, sheet, size } from "./parts/page.ts";
import { qr } from "./parts/qr.ts";
import { ending } from "./parts/signature.ts";
import { KEPT_TOGETHER, textLength } from "./parts/text.ts";
import { zhNumber } from "./parts/zh.ts";
import type { Issue, Template } from "./template.ts";

/** Characters of the snapshot's hash that a document carries. */
const VERIFICATION_LENGTH = 32;

/** What the QR code of a document says: its number (or title) and the beginning of its snapshot's hash. */
export const verificationText = (title: string, issue: Pick<Issue, "number" | "verification">): string =>
  `${issue.number ?? title} ${issue.verification.slice(0, VERIFICATION_LENGTH)}`;

/**
 * The whole definition of a document: title, number, content, page foot and QR code in the layout of its template.
 * `data` is the snapshot that the template's `from` picked. The same arguments give the same definition.
 * Throws INVALID_INPUT if `data` does not fit the template's schema.
 */
export function compose(id: string, data: object, issue: Issue): TDocumentDefinitions {
  const t = template(id);
  if (!Value.Check(t.data, data))
    throw new DomainError("INVALID_INPUT", {
      errors: [...Value.Errors(t.data, data)].map((e) => ({ path: e.instancePath, message: e.message })),
    });
  const facts = data as { organ: OrganFacts };
  const content = t.content({ ...facts, ...issue });
  const { layout, ...arranged } = t.layout === "letter" ? letter(t, facts, issue) : form(t, facts, issue);
  return {
    ...layout,
    pageSize: "A4",
    version: "1.7",
    language: "zh-CN",
    displayTitle: true,
    info: {
      title: t.zh,
      author: facts.organ.name,
      subject: issue.number ?? t.zh,
      creationDate: new Date(issue.issuedAt),
    },
    content: [arranged.code, ...arranged.title, ...sealedWithText(content)],
  };
}

/** A seal stands on no page without text: the last paragraph goes with it, unless that is too long to be kept whole. */
function sealedWithText(content: Content[]): Content[] {
  const at = content.findLastIndex(isEndingWithoutText);
  const [paragraph, end] = content.slice(Math.max(at - 1, 0), at + 1);
  if (!isParagraph(paragraph) || !end || textLength(paragraph) > KEPT_TOGETHER) return content;
  return content.toSpliced(at - 1, 2, ending(paragraph, end));
}

const isParagraph = (part: Content | undefined): part is ContentText =>
  typeof part === "object" && "text" in part;

const isEndingWithoutText = (part: Content): boolean =>
  typeof part === "object" &&
  "unbreakable" in part &&
  part.unbreakable === true &&
  !("stack" in part && isParagraph(part.stack[0]));

interface Arranged {
  layout: Omit<TDocumentDefinitions, "content">;
  title: Content[];
  code: Content;
}

/** 公文: title in 小标宋 二号, number below, page number — 1 — outside, how many there are below it. */
function letter(t: Template, facts: { organ: OrganFacts }, issue: Issue): Arranged {
  const { organ } = facts;
  const copies = copiesLine(t, facts);
  const [left, , right] = grid.margins;
  return {
    layout: {
      pageMargins: grid.margins,
      defaultStyle: {
        font: "fang",
        fontSize: grid.character,
        lineHeight: grid.line / grid.character,
      },
      footer: (page, total) => ({
        margin: [left, mm(7) - size.si, right, 0],
        lineHeight: 1.2,
        stack: [
          {
            text: `— ${page} —`,
            font: "song",
            fontSize: size.si,
            alignment: page % 2 === 1 ? "right" : "left",
            margin: [size.si, 0],
          },
          {
            fontSize: size.xiaoWu,
            margin: [0, 4, 0, 0],
            columns: [
              { width: "*", text: page === total ? copies : "" },
              { width: "auto", text: `　共 ${total} 页`, font: "song", noWrap: true },
            ],
          },
        ],
      }),
    },
    title: [
      {
        text: `${organ.name}\n${t.zh}`,
        font: "biaosong",
        fontSize: size.er,
        lineHeight: 1.5,
        alignment: "center",
        margin: [0, 0, 0, issue.number ? 0 : grid.line / 2],
      },
      ...(issue.number
        ? [
            {
              text: issue.number,
              alignment: "right" as const,
              margin: [0, 2, 0, grid.line / 2] as [number, number, number, number],
            },
          ]
        : []),
    ],
    code: placed(t, issue, mm(210) - right - mm(17), mm(14)),
  };
}

/** 表格式文书: family of documents, title, number, and 共 n 页 第 n 页 at the foot. */
function form(t: Template, facts: { organ: OrganFacts }, issue: Issue): Arranged {
  const { organ } = facts;
  const copies = copiesLine(t, facts);
  const wide = t.layout === "wide";
  const [left, , right] = sheet.margins;
  return {
    layout: {
      pageMargins: sheet.margins,
      ...(wide && { pageOrientation: "landscape" as const }),
      defaultStyle: { font: "fang", fontSize: size.xiaoSi, lineHeight: 1.5 },
      footer: (page, total) => ({
        margin: [left, mm(5), right, 0],
        fontSize: size.xiaoWu,
        lineHeight: 1.2,
        columns: [
          { width: "*", text: page === total ? copies : "" },
          { width: "auto", text: `　共 ${total} 页　第 ${page} 页`, font: "song", noWrap: true },
        ],
      }),
    },
    title: [
      { text: documentFamily(organ), font: "song", fontSize: size.si, alignment: "center", lineHeight: 1.3 },
      { text: t.zh, font: "biaosong", fontSize: size.er, alignment: "center", lineHeight: 1.3 },
      {
        text: issue.number ?? " ",
        alignment: "right",
        fontSize: size.xiaoSi,
        lineHeight: 1.3,
        margin: [0, 2, 0, 4],
      },
    ],
    code: placed(t, issue, mm(wide ? 297 : 210) - right - mm(17), mm(8)),
  };
}

/** The code in the upper right corner of the first page, outside the text. */
const placed = (t: Template, issue: Issue, x: number, y: number): Content => ({
  ...qr(verificationText(t.zh, issue), mm(17)),
  absolutePosition: { x, y },
});

/** 本文书一式两份：一份由……存档，一份交……: at the foot of the last page. */
function copiesLine(t: Template, facts: { organ: OrganFacts }): string {
  const holders = typeof t.copies === "function" ? t.copies(facts) : t.copies;
  if (holders.length < 2) return "";
  const each = holders.map((holder) => `一份${holder.replace("本机关", facts.organ.name)}`).join("，");
  return `本文书一式${zhNumber(holders.length).replace(/^二$/, "两")}份：${each}。`;
}
