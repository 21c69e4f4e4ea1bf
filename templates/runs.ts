import type { Content } from "pdfmake/interfaces.js";

/** Says which font shows a character when the wanted one cannot, or undefined if none can. */
export type FontChoice = (codePoint: number, wanted: string) => string | undefined;

interface Run {
  text: string;
  font: string;
  wordBreak?: "break-all";
}

/** What of a node matters here: the font its texts inherit, and the rows of a table. */
type Node = { font?: unknown; body?: unknown };

/** Without shape, pasted along from other programs: they would only be missing from the fonts. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** Look like ordinary characters and share their glyphs, so that a search in the PDF would find the wrong one. */
const radicals = /[\u2e80-\u2fd5]/gu;
/** Codes as long as this (统一社会信用代码) have no place to break, and may break anywhere. */
const longCode = /([0-9A-Za-z]{12,})/;

/** Text as it is printed: line ends as \n, no invisible characters, no radicals in place of characters. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, (c) => (c === "\n" ? c : ""))
    .replace(radicals, (c) => c.normalize("NFKC"));

/**
 * Copies a part of a definition with every text split into runs of one font each, because the PDF library has no
 * fall-back: a character missing in its font becomes an empty box without a word.
 * `missing` receives the characters that no font can show.
 */
export function splitRuns(content: Content, font: string, choose: FontChoice, missing: Set<string>): Content {
  const runsOf = (raw: string, wanted: string): string | Run[] => {
    const text = printable(raw);
    const runs: Run[] = [];
    for (const [i, piece] of text.split(longCode).entries())
      for (const character of piece) {
        const chosen = character === "\n" ? wanted : choose(character.codePointAt(0) ?? 0, wanted);
        if (chosen === undefined) missing.add(character);
        const isCode = i % 2 === 1;
        const run = runs.at(-1);
        if (run?.font === (chosen ?? wanted) && (run.wordBreak !== undefined) === isCode)
          run.text += character;
        else
          runs.push({
            text: character,
            font: chosen ?? wanted,
            ...(isCode && { wordBreak: "break-all" as const }),
          });
      }
    const [only] = runs;
    if (only === undefined) return "";
    return runs.length === 1 && only.font === wanted && !only.wordBreak ? only.text : runs;
  };

  const walk = (node: unknown, inherited: string): unknown => {
    if (typeof node === "string" || typeof node === "number") {
      const runs = runsOf(String(node), inherited);
      return typeof runs === "string" ? runs : { text: runs };
    }
    if (Array.isArray(node)) return node.map((child) => walk(child, inherited));
    if (typeof node !== "object" || node === null) return node;
    const { font: named } = node as Node;
    const own = typeof named === "string" ? named : inherited;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (key === "text")
          return [key, Array.isArray(value) ? walk(value, own) : runsOf(String(value ?? ""), own)];
        if (key === "canvas") return [key, structuredClone(value)]; // the library moves the shapes in place
        if (key === "table") return [key, { ...value, body: walk((value as Node).body, own) }];
        return [key, ["stack", "columns", "ul", "ol"].includes(key) ? walk(value, own) : value];
      }),
    );
  };
  return walk(content, font) as Content;
}
