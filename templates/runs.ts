import type { Content } from "pdfmake/interfaces.js";

/** The fonts of a document, each by its role. */
export interface Fonts {
  /** which font shows a character when the wanted one cannot; undefined if none can */
  choose(codePoint: number, wanted: string): string | undefined;
  /** how wide a character is in a font, as a part of the type size */
  width(character: string, font: string): number;
}

interface Run {
  text: string;
  font: string;
  wordBreak?: "break-all";
}

/** What the texts of a node inherit: font, size in points, and how wide a line is at least; 0 if that is not known. */
interface Setting {
  font: string;
  fontSize: number;
  room: number;
}

/** What of a node matters here. */
type Node = { font?: unknown; fontSize?: unknown; widths?: unknown; body?: unknown; colSpan?: unknown };

/** Without shape, pasted along from other programs: they would only be missing from the fonts. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** Look like ordinary characters and share their glyphs, so that a search in the PDF would find the wrong one. */
const radicals = /[\u2e80-\u2fd5]/gu;
/** Codes as long as this (统一社会信用代码) have no place to break; with what is written to them they are one word. */
const longCode = /[0-9A-Za-z]{12,}/;
/** An account in groups of digits: 0000 5550 1000 0001. */
const grouped = /^\d+(?: \d+)+$/;
const word = /((?:\d{3,} ){2,}\d{2,}|[!-~]{12,})/;
const NO_BREAK_SPACE = "\u00a0";
/** What rules and air take from the column of a table, in points. */
const BESIDE_CELL = 12;

/** The room in each column of a table; that of columns as wide as their text, and of those beside them, is not known. */
function columnsOf(widths: unknown, room: number): number[] {
  const all = Array.isArray(widths) ? (widths as unknown[]) : [];
  const left = room - all.reduce<number>((sum, width) => sum + (typeof width === "number" ? width : 0), 0);
  const stars = all.filter((width) => width === "*").length;
  const known = all.every((width) => typeof width === "number" || width === "*");
  const star = known ? left / stars - BESIDE_CELL * (all.length / stars) : 0;
  return all.map((width) => (typeof width === "number" ? width : Math.max(star, 0)));
}

/** Text as it is printed: line ends as \n, no invisible characters, no radicals in place of characters. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, (c) => (c === "\n" ? c : ""))
    .replace(radicals, (c) => c.normalize("NFKC"));

/**
 * Copies a part of a definition with every text split into runs of one font each, because the PDF library has no
 * fall-back: a character missing in its font becomes an empty box without a word. A code that fits on a line of its own
 * stays whole, one in groups of digits too; a longer one breaks anywhere. `base`: what the texts of the part inherit.
 * `missing` receives the characters that no font can show.
 */
export function splitRuns(content: Content, base: Setting, fonts: Fonts, missing: Set<string>): Content {
  /** A line of its own is too short for the word, so that it would run over the margin. */
  const exceeds = (text: string, { font, fontSize, room }: Setting): boolean =>
    [...text].reduce((sum, character) => sum + fonts.width(character, font), 0) * fontSize > room;

  /** Groups of digits are one code as well, wherever a line has room for all of them. */
  const joined = (piece: string, setting: Setting): string =>
    grouped.test(piece) && fonts.choose(0xa0, setting.font) === setting.font && !exceeds(piece, setting)
      ? piece.replaceAll(" ", NO_BREAK_SPACE)
      : piece;

  const runsOf = (raw: string, setting: Setting): string | Run[] => {
    const wanted = setting.font;
    const runs: Run[] = [];
    for (const piece of printable(raw).split(word)) {
      const breaks = longCode.test(piece) && exceeds(piece, setting);
      for (const character of joined(piece, setting)) {
        const chosen = character === "\n" ? wanted : fonts.choose(character.codePointAt(0) ?? 0, wanted);
        if (chosen === undefined) missing.add(character);
        const run = runs.at(-1);
        if (run?.font === (chosen ?? wanted) && (run.wordBreak !== undefined) === breaks)
          run.text += character;
        else
          runs.push({
            text: character,
            font: chosen ?? wanted,
            ...(breaks && { wordBreak: "break-all" as const }),
          });
      }
    }
    const [only] = runs;
    if (only === undefined) return "";
    return runs.length === 1 && only.font === wanted && !only.wordBreak ? only.text : runs;
  };

  const walk = (node: unknown, inherited: Setting): unknown => {
    if (typeof node === "string" || typeof node === "number") {
      const runs = runsOf(String(node), inherited);
      return typeof runs === "string" ? runs : { text: runs };
    }
    if (Array.isArray(node)) return node.map((child) => walk(child, inherited));
    if (typeof node !== "object" || node === null) return node;
    const { font, fontSize } = node as Node;
    const own: Setting = {
      font: typeof font === "string" ? font : inherited.font,
      fontSize: typeof fontSize === "number" ? fontSize : inherited.fontSize,
      room: inherited.room,
    };
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (key === "text")
          return [key, Array.isArray(value) ? walk(value, own) : runsOf(String(value ?? ""), own)];
        if (key === "canvas") return [key, structuredClone(value)]; // the library moves the shapes in place
        if (key === "table") return [key, { ...value, body: rows(value as Node, own) }];
        if (["columns", "ul", "ol"].includes(key)) return [key, walk(value, { ...own, room: 0 })];
        return [key, key === "stack" ? walk(value, own) : value];
      }),
    );
  };

  const rows = ({ widths, body }: Node, setting: Setting): unknown => {
    const columns = columnsOf(widths, setting.room);
    const cell = (content: unknown, at: number) => {
      const { colSpan } = (typeof content === "object" && content ? content : {}) as Node;
      const covered = columns.slice(at, at + (typeof colSpan === "number" ? colSpan : 1));
      return walk(content, { ...setting, room: covered.reduce((sum, width) => sum + width, 0) });
    };
    return (body as unknown[][]).map((row) => row.map(cell));
  };
  return walk(content, base) as Content;
}
