import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";

/** The type families of official documents; a definition names its fonts by role, never by file. */
export const fontRoles = ["biaosong", "song", "fang", "hei", "kai"] as const;
/** 小标宋, 宋体, 仿宋, 黑体, 楷体 */
export type FontRole = (typeof fontRoles)[number];

/** Paths of an office's own licensed fonts (TTF, OTF, TTC or WOFF) by role; what is absent stays with the default. */
export type FontSettings = Partial<Record<FontRole, string>>;

/** Fonts that stand in for another, in this order; the regular Song has nearly every character of a name. */
export const standIns: FontRole[] = ["song", "hei", "kai"];

const { resolve } = createRequire(import.meta.url);
const serif = "@expo-google-fonts/noto-serif-sc";

/** No free 仿宋 with the rare characters of names exists as a package, so 仿宋 and 宋体 share one font by default. */
const defaults: Record<FontRole, string> = {
  biaosong: `${serif}/700Bold/NotoSerifSC_700Bold.ttf`,
  song: `${serif}/400Regular/NotoSerifSC_400Regular.ttf`,
  fang: `${serif}/400Regular/NotoSerifSC_400Regular.ttf`,
  hei: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  kai: "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff",
};

let office: FontSettings = {};

/**
 * Takes an office's own fonts from a folder for this process.
 * @returns the roles that were found there
 * @throws as `officeFontsIn`
 */
export function useOfficeFonts(folder: string): FontRole[] {
  office = officeFontsIn(folder);
  return Object.keys(office) as FontRole[];
}

/**
 * An office's own fonts in a folder: `fang.ttf` or `fang.otf` for 仿宋, and so on.
 * @throws when the folder cannot be read, when it has no font of any role, or when one of them is no whole font
 */
export function officeFontsIn(folder: string): FontSettings {
  const names = readdirSync(folder);
  const files = fontRoles.flatMap((role) => {
    const name = names.find((name) => name === `${role}.ttf` || name === `${role}.otf`);
    return name ? [[role, path.join(folder, name)] as const] : [];
  });
  if (files.length === 0) throw new Error(`no font of an office in ${folder}`);
  for (const [, file] of files) assertWhole(file);
  return Object.fromEntries(files);
}

/** Absolute path of the font file of a role. Throws if the default package is not installed. */
export const fontPath = (role: FontRole, settings: FontSettings): string =>
  settings[role] ?? office[role] ?? resolve(defaults[role]);

/** Bytes of a font file as TTF, OTF or TTC; WOFF is unpacked once, since glyphs read from WOFF are 1000 times slower. */
export function readFont(file: string): Uint8Array {
  const bytes = readFileSync(file);
  if (!isWoff(bytes)) return bytes;
  const read: Read = (position, length) => bytes.subarray(position, position + length);
  return packSfnt(
    bytes.readUInt32BE(4),
    woffTables(read).map((table) => unpacked(table, read)),
  );
}

/**
 * The character map of a font file (of the first font of a TTC) as a font file of its own, for who only asks which
 * characters a font has: some 100 KB of 15 MB are read. Throws when there is none.
 */
export function readCharacterMap(file: string): Uint8Array {
  return reading(file, (read) => {
    const { flavour, tables } = directory(read);
    const map = tables.find(({ tag }) => tag.toString("latin1") === "cmap");
    if (!map) throw new Error(`no character map in the font ${file}`);
    return packSfnt(flavour, [unpacked(map, read)]);
  });
}

/** Throws for a file that is no font, or of which the end is missing: it would only fail when a document is made. */
function assertWhole(file: string): void {
  readCharacterMap(file);
  const { tables } = reading(file, directory);
  const { size } = statSync(file);
  if (tables.some(({ offset, packed }) => offset + packed > size))
    throw new Error(`the font ${file} is not whole`);
}

function reading<T>(file: string, look: (read: Read) => T): T {
  const source = openSync(file, "r");
  try {
    return look((position, length) => {
      const bytes = Buffer.alloc(length);
      readSync(source, bytes, 0, length, position);
      return bytes;
    });
  } finally {
    closeSync(source);
  }
}

/** The kind of a font (of the first font of a TTC) and where its tables stand. */
function directory(read: Read): { flavour: number; tables: Entry[] } {
  const beginning = read(0, 16);
  if (isWoff(beginning)) return { flavour: beginning.readUInt32BE(4), tables: woffTables(read) };
  const start = beginning.toString("latin1", 0, 4) === "ttcf" ? beginning.readUInt32BE(12) : 0;
  return { flavour: read(start, 4).readUInt32BE(), tables: sfntTables(read, start) };
}

/** Gives so many bytes of a file from a position on. */
type Read = (position: number, length: number) => Buffer;

const isWoff = (bytes: Buffer): boolean => bytes.toString("latin1", 0, 4) === "wOFF";

/** Where a table stands in its file; a WOFF may hold it packed. All in bytes. */
interface Entry {
  tag: Buffer;
  checksum: number;
  offset: number;
  packed: number;
  plain: number;
}

interface Table {
  tag: Buffer;
  checksum: number;
  data: Buffer;
}

/** WOFF 1.0: a 44-byte header, then 20 bytes for each table: tag, offset, packed and plain length, checksum. */
const woffTables = (read: Read): Entry[] =>
  Array.from({ length: read(12, 2).readUInt16BE() }, (_, i) => {
    const entry = read(44 + 20 * i, 20);
    const [offset, packed, plain] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    return { tag: entry.subarray(0, 4), checksum: entry.readUInt32BE(16), offset, packed, plain };
  });

/** TTF and OTF: a 12-byte header, then 16 bytes for each table: tag, checksum, offset, length. */
const sfntTables = (read: Read, start: number): Entry[] =>
  Array.from({ length: read(start + 4, 2).readUInt16BE() }, (_, i) => {
    const entry = read(start + 12 + 16 * i, 16);
    const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const tag = entry.subarray(0, 4);
    return { tag, checksum: entry.readUInt32BE(4), offset, packed: length, plain: length };
  });

function unpacked({ tag, checksum, offset, packed, plain }: Entry, read: Read): Table {
  const raw = read(offset, packed);
  return { tag, checksum, data: packed < plain ? inflateSync(raw) : raw };
}

/** An sfnt file: a 12-byte header, 16 bytes for each table, then the tables on multiples of four bytes. */
function packSfnt(flavour: number, tables: Table[]): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  const log = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * 2 ** log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** log), 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * i;
    tag.copy(header, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
