import type { Content, ContentText } from "pdfmake/interfaces.js";
import { grid, size } from "./page.ts";

/** A rule of `n` characters to write on by hand. */
export const blank = (n: number): string => "＿".repeat(n);

/** A fact in running text: underlined as if written on the form's rule, or the rule itself if it is not known. */
export const fact = (text: string | null | undefined, n = 8): Content =>
  text ? { text, decoration: "underline" } : blank(n);

/** A paragraph with the first line set in by two characters. */
export const paragraph = (...parts: Content[]): ContentText => ({
  text: parts as ContentText["text"],
  leadingIndent: 2 * grid.character,
});

/** Like `paragraph`, in the smaller type of forms. */
export const formParagraph = (...parts: Content[]): ContentText => ({
  ...paragraph(...parts),
  leadingIndent: 2 * size.xiaoSi,
});

/** The same below a table. */
export const afterTable = (...parts: Content[]): ContentText => ({
  ...formParagraph(...parts),
  margin: [0, 6, 0, 0],
});

/** Text a person wrote, each of its lines a paragraph. */
export const lines = (text: string, make: (line: string) => Content = paragraph): Content[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => make(line.trim()));

/** How many characters a part of a definition prints. */
export function textLength(content: Content | undefined): number {
  if (content === undefined) return 0;
  if (typeof content !== "object") return String(content).length;
  if (Array.isArray(content)) return content.reduce((sum: number, c: Content) => sum + textLength(c), 0);
  if ("text" in content) return textLength(content.text as Content);
  return "stack" in content ? textLength(content.stack) : 0;
}

/** Longer text must be allowed to break over pages: kept together, what exceeds a page would be lost. */
export const KEPT_TOGETHER = 240;

/** 一、检查时间: a part of a letter under its heading in 黑体, which does not stand alone at the end of a page. */
export function section(title: string, first: Content, ...rest: Content[]): Content[] {
  const start: Content[] = [paragraph({ text: title, font: "hei" }), first];
  return textLength(first) <= KEPT_TOGETHER
    ? [{ unbreakable: true, stack: start }, ...rest]
    : [...start, ...rest];
}

/** A heading between the tables of a form. */
export const formHeading = (text: string): ContentText => ({ text, font: "hei", margin: [0, 8, 0, 0] });

/** ■ chosen, □ not chosen: boxes of a form, printed with one of them filled. */
export const choices = (labels: Record<string, string>, chosen: string | string[] | null): string =>
  Object.entries(labels)
    .map(([key, zh]) => `${(Array.isArray(chosen) ? chosen.includes(key) : chosen === key) ? "■" : "□"}${zh}`)
    .join("　");

/** Ends with exactly one 。 */
export const sentence = (text: string): string => `${text.trim().replace(/[。；;.]+$/, "")}。`;

/** A text without its last mark, to go on behind it. */
export const bare = (text: string): string => text.trim().replace(/[。；]$/, "");

/** 1．警告；2．罚款……; a single one without a number. */
export const numbered = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text, i) => `${i + 1}．${text}`).join("；") : (texts[0] ?? "");
