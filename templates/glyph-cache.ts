/** A glyph as the parser reads it; a composed one (numberOfContours < 0) names its parts. */
interface Glyph {
  codePoints: number[];
  _decode(): { numberOfContours: number; components?: unknown } | null;
  _getMetrics(): unknown;
}

/** How a text is set in a font: which glyphs, and where. */
interface GlyphRun {
  glyphs: Glyph[];
  positions: { xAdvance: number }[];
  advanceWidth: number;
}

/** What of a parsed font is remembered. */
export interface CachedFont {
  _glyphs: Record<number, unknown>;
  layout(text: string, features?: unknown): GlyphRun;
  getGlyph(id: number, codePoints?: number[]): Glyph;
}

const isOneCharacter = (text: string): boolean =>
  text.length <= 2 && text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;

/**
 * Remembers for all documents how single characters are set. Chinese text is set character by character, and finding
 * each glyph and its width anew takes a fifth of the time of a document.
 */
export function rememberSingleCharacters(font: CachedFont): void {
  const set = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (text, features) => {
    if (features || !isOneCharacter(text)) return set(text, features);
    let run = known.get(text);
    if (!run) {
      // A glyph that two characters share keeps the first one's code; with none kept, each character gets its own.
      font._glyphs = {};
      run = set(text);
      font._glyphs = {};
      known.set(text, run);
    }
    // The library scales the positions in place, so each document needs its own.
    const positions = run.positions.map((p) => ({ ...p }));
    return {
      glyphs: run.glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, p) => sum + p.xAdvance, 0);
      },
    };
  };
}

/**
 * Remembers for all documents whether a glyph is composed, and its widths. That is all a subset of the font needs to
 * know of a glyph, yet the parser reads the whole outline for it.
 */
export function rememberOutlines(font: CachedFont): void {
  const read = font.getGlyph.bind(font);
  const known = new Map<number, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    if (codePoints.length > 0) return read(id, codePoints);
    let glyph = known.get(id);
    if (!glyph) {
      glyph = read(id);
      glyph._getMetrics();
      const outline = glyph._decode();
      const part = outline && {
        numberOfContours: outline.numberOfContours,
        components: outline.components,
      };
      glyph = Object.assign(Object.create(glyph) as Glyph, { _decode: () => part });
      known.set(id, glyph);
    }
    return glyph;
  };
}
