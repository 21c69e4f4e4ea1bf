import { type Font, fontkit } from "./fontkit.ts";
import { fontPath, readCharacterMap, standIns } from "./fonts.ts";
import { printable } from "./runs.ts";

const codePoints = 0x110000;

/** Bit n of byte m: code point 8m + n can be printed. 136 KB for ever, where one parsed font would take megabytes. */
let covered: Uint8Array | undefined;

/** What none of the fonts that stand in for the others has, a document cannot show. */
function readCoverage(): Uint8Array {
  const bits = new Uint8Array(codePoints / 8);
  for (const role of standIns) {
    const font = fontkit.create(readCharacterMap(fontPath(role, {}))) as Font;
    for (const codePoint of font.characterSet)
      if (font.hasGlyphForCodePoint(codePoint))
        bits[codePoint >> 3] = (bits[codePoint >> 3] ?? 0) | (1 << (codePoint & 7));
  }
  return bits;
}

/**
 * The characters of a text that no document can show, each once and with what is joined to it; usually none.
 * The fonts are looked at once per process, when the first text comes (0.1 s); office fonts are to be in use by then.
 */
export function unprintable(text: string): string[] {
  covered ??= readCoverage();
  const bits = covered;
  const shown = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0;
    return character === "\n" || (((bits[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1;
  };
  const asPrinted = printable(text);
  const whole = (part: string) => {
    for (const character of part) if (!shown(character)) return false;
    return true;
  };
  if (whole(asPrinted)) return [];
  // A variation selector alone would be quoted as nothing: people see it as one with the character before it.
  const seen = [...new Intl.Segmenter("zh").segment(asPrinted)].map(({ segment }) => segment);
  return [...new Set(seen.filter((segment) => !whole(segment)))];
}
