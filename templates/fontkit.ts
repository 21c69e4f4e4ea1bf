import { createRequire } from "node:module";
import type { CachedFont } from "./glyph-cache.ts";

/** What of a parsed font is used here. */
export interface Font extends CachedFont {
  unitsPerEm: number;
  /** code points that its character map names; some may lead to no glyph */
  characterSet: number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** A kind of font file that the parser can be taught. */
export interface FontFormat {
  new (stream: { buffer: Uint8Array }): Font;
  probe(bytes: Uint8Array): boolean;
}

interface FontKit {
  create(bytes: Uint8Array): Font | { fonts: [Font] };
  registerFormat(format: FontFormat): void;
}

const near = createRequire(import.meta.url);
// The PDF library parses fonts with its own copy of fontkit; another copy would not know our format.
const pdfkit = createRequire(near.resolve("pdfmake")).resolve("pdfkit");
/** The parser of font files, the same one that the PDF library uses. */
export const fontkit: FontKit = createRequire(pdfkit)("fontkit");
