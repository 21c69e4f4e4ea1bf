import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Content, TCreatedPdf, TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces.js";
import { DomainError } from "../domain/errors.ts";
import { type Font, type FontFormat, fontkit } from "./fontkit.ts";
import { type FontSettings, fontPath, fontRoles, readFont, standIns } from "./fonts.ts";
import { rememberOutlines, rememberSingleCharacters } from "./glyph-cache.ts";
import { mm } from "./parts/page.ts";
import { type Fonts, splitRuns } from "./runs.ts";

interface PdfMake {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts(fonts: TFontDictionary): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): TCreatedPdf;
}

const pdfmake: PdfMake = createRequire(import.meta.url)("pdfmake");
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

const widthIn = (font: Font, character: string): number =>
  font.layout(character).advanceWidth / font.unitsPerEm;

/** A font format whose files are tickets for parsed fonts: the way to hand one to the PDF library. */
function TicketFormat(stream: { buffer: Uint8Array }): Font | undefined {
  const font = tickets.get(stream.buffer);
  // A glyph keeps the character it was first read as; kept longer, it would lend it to the next document's text.
  if (font) font._glyphs = {};
  return font;
}
TicketFormat.probe = (bytes: Uint8Array) => tickets.has(bytes);
fontkit.registerFormat(TicketFormat as unknown as FontFormat);

/** A finished document; `pages` is their count, `sha256` the hash of `bytes` in hex. */
export interface RenderedDocument {
  bytes: Uint8Array;
  sha256: string;
  pages: number;
}

/**
 * Turns a definition into a PDF. The same definition gives the same bytes: the creation date must be in `info`.
 * Fonts are named by role; `fonts` replaces the files of some roles. The definition is not changed.
 * Throws MISSING_GLYPH `{characters, document, fields}` if a character is in none of the fonts: `of` says of which
 * document, and pointers into its data say where. The text itself stays out, since who mends it may not see the case.
 */
export async function render(
  definition: TDocumentDefinitions,
  { fonts = {}, of }: { fonts?: FontSettings; of?: { template: string; data: object } } = {},
): Promise<RenderedDocument> {
  if (!definition.info?.creationDate)
    throw new Error("a document needs the date of its issue as creation date");
  const paths = Object.fromEntries(fontRoles.map((role) => [role, fontPath(role, fonts)]));
  const shows = (codePoint: number, role: string) =>
    fontAt(paths[role] ?? "").hasGlyphForCodePoint(codePoint);
  const fontsOfRoles: Fonts = {
    choose: (codePoint, wanted) =>
      shows(codePoint, wanted) ? wanted : standIns.find((role) => shows(codePoint, role)),
    width: (character, role) => widthIn(fontAt(paths[role] ?? ""), character),
  };
  const base: string = definition.defaultStyle?.font ?? "song";
  const missing = new Set<string>();
  const setting = { font: base, fontSize: definition.defaultStyle?.fontSize ?? 12, room: lineOf(definition) };
  const prepare = (content: Content) => splitRuns(content, setting, fontsOfRoles, missing);
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
  if (missing.size > 0) {
    const characters = [...missing];
    const place = of && { document: of.template, fields: [...fieldsWith(characters, of.data)] };
    throw new DomainError("MISSING_GLYPH", { characters, ...place });
  }

  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(paths).map(([role, p]) => [role, { normal: p, bold: p, italics: p, bolditalics: p }]),
    ),
  );
  const bytes = await pdfmake.createPdf(prepared).getBuffer();
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), pages };
}

/** How long a line of running text is, in points; 0 for margins that are not given side by side. */
const lineOf = ({ pageMargins, pageOrientation }: TDocumentDefinitions): number =>
  Array.isArray(pageMargins)
    ? mm(pageOrientation === "landscape" ? 297 : 210) - (pageMargins[0] ?? 0) - (pageMargins[2] ?? 0)
    : 0;

/** Pointers to the texts in which one of the characters stands. */
function* fieldsWith(characters: string[], value: unknown, path = ""): Generator<string> {
  if (typeof value === "string" && characters.some((character) => value.includes(character))) yield path;
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* fieldsWith(characters, part, `${path}/${key}`);
}

type Dynamic = NonNullable<TDocumentDefinitions["header"]>;

/** Headers and footers are content or a function of the page. */
function evaluate(
  part: Dynamic,
  ...page: Parameters<Extract<Dynamic, (...args: never[]) => unknown>>
): Content {
  return (typeof part === "function" ? part(...page) : part) ?? "";
}
