import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Content, TCreatedPdf, TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces.js";
import { DomainError } from "../domain/errors.ts";
import { type FontRole, type FontSettings, fontPath, fontRoles, readFont } from "./fonts.ts";
import { type CachedFont, rememberOutlines, rememberSingleCharacters } from "./glyph-cache.ts";
import { type FontChoice, type MissingGlyph, splitRuns } from "./runs.ts";

interface Font extends CachedFont {
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
}
interface FontFormat {
  new (stream: { buffer: Uint8Array }): Font;
  probe(bytes: Uint8Array): boolean;
}
interface FontKit {
  create(bytes: Uint8Array): Font | { fonts: [Font] };
  registerFormat(format: FontFormat): void;
}
interface PdfMake {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts(fonts: TFontDictionary): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): TCreatedPdf;
}

const near = createRequire(import.meta.url);
const pdfmake: PdfMake = near("pdfmake");
// The PDF library parses fonts with its own copy of fontkit; another copy would not know our format.
const fontkit: FontKit = createRequire(createRequire(near.resolve("pdfmake")).resolve("pdfkit"))("fontkit");
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

const parsed = new Map<string, Font>();
const tickets = new WeakMap<Uint8Array, Font>();

/** A parsed font, once per file and process: parsing takes 100 ms and would be repeated for each document. */
function fontAt(path: string): Font {
  const known = parsed.get(path);
  if (known) return known;
  const file = fontkit.create(readFont(path));
  const font = "fonts" in file ? file.fonts[0] : file;
  // One line height for all fonts, else a line with a rare character is taller and the grid of 22 lines drifts.
  Object.defineProperties(font, {
    ascent: { value: 0.88 * font.unitsPerEm },
    descent: { value: -0.12 * font.unitsPerEm },
    lineGap: { value: 0 },
  });
  rememberSingleCharacters(font);
  rememberOutlines(font);
  parsed.set(path, font);
  const ticket = new Uint8Array(8);
  tickets.set(ticket, font);
  pdfmake.virtualfs.writeFileSync(path, ticket);
  return font;
}

/** A font format whose files are tickets for parsed fonts: the way to hand one to the PDF library. */
function TicketFormat(stream: { buffer: Uint8Array }): Font | undefined {
  const font = tickets.get(stream.buffer);
  // A glyph keeps the character it was first read as; kept longer, it would lend it to the next document's text.
  if (font) font._glyphs = {};
  return font;
}
TicketFormat.probe = (bytes: Uint8Array) => tickets.has(bytes);
fontkit.registerFormat(TicketFormat as unknown as FontFormat);

/** Fonts that stand in for another, in this order; the regular Song has nearly every character of a name. */
const standIns: FontRole[] = ["song", "hei", "kai"];

/** A finished document; `pages` is their count, `sha256` the hash of `bytes` in hex. */
export interface RenderedDocument {
  bytes: Uint8Array;
  sha256: string;
  pages: number;
}

/**
 * Turns a definition into a PDF. The same definition gives the same bytes: the creation date must be in `info`.
 * Fonts are named by role; `fonts` replaces the files of some roles. The definition is not changed.
 * Throws MISSING_GLYPH `{characters, where}` if a character is in none of the fonts.
 */
export async function render(
  definition: TDocumentDefinitions,
  { fonts = {} }: { fonts?: FontSettings } = {},
): Promise<RenderedDocument> {
  if (!definition.info?.creationDate)
    throw new Error("a document needs the date of its issue as creation date");
  const paths = Object.fromEntries(fontRoles.map((role) => [role, fontPath(role, fonts)]));
  const shows = (codePoint: number, role: string) =>
    fontAt(paths[role] ?? "").hasGlyphForCodePoint(codePoint);
  const choose: FontChoice = (codePoint, wanted) =>
    shows(codePoint, wanted) ? wanted : standIns.find((role) => shows(codePoint, role));
  const base: string = definition.defaultStyle?.font ?? "song";
  const missing: MissingGlyph[] = [];
  const prepare = (content: Content) => splitRuns(content, base, choose, missing);
  const content = prepare(definition.content);
  shows(0x20, base); // loads the font that empty texts ask for

  let pages = 0;
  const { header, footer } = definition;
  const prepared: TDocumentDefinitions = {
    ...definition,
    content,
    ...(header && { header: (page, total, size) => prepare(evaluate(header, page, total, size)) }),
    footer: (page, total, size) => {
      pages = total;
      return footer ? prepare(evaluate(footer, page, total, size)) : null;
    },
  };
  const size = { width: 0, height: 0, orientation: "portrait" } as const;
  for (const part of [header, footer]) if (part) prepare(evaluate(part, 1, 1, size));
  if (missing.length > 0)
    throw new DomainError("MISSING_GLYPH", {
      characters: [...new Set(missing.map((m) => m.character))],
      where: [...new Set(missing.map((m) => m.where))],
    });

  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(paths).map(([role, p]) => [role, { normal: p, bold: p, italics: p, bolditalics: p }]),
    ),
  );
  const bytes = await pdfmake.createPdf(prepared).getBuffer();
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), pages };
}

type Dynamic = NonNullable<TDocumentDefinitions["header"]>;

/** Headers and footers are content or a function of the page. */
function evaluate(
  part: Dynamic,
  ...page: Parameters<Extract<Dynamic, (...args: never[]) => unknown>>
): Content {
  return (typeof part === "function" ? part(...page) : part) ?? "";
}
