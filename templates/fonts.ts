import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";

/** The type families of official documents; a definition names its fonts by role, never by file. */
export const fontRoles = ["biaosong", "song", "fang", "hei", "kai"] as const;
/** 小标宋, 宋体, 仿宋, 黑体, 楷体 */
export type FontRole = (typeof fontRoles)[number];

/** Paths of an office's own licensed fonts (TTF, OTF, TTC or WOFF) by role; what is absent stays with the default. */
export type FontSettings = Partial<Record<FontRole, string>>;

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
 * Takes an office's own fonts from a folder for this process: `fang.ttf` or `fang.otf` for 仿宋, and so on.
 * @returns the roles that were found there
 * @throws when the folder cannot be read
 */
export function useOfficeFonts(folder: string): FontRole[] {
  const files = readdirSync(folder);
  office = Object.fromEntries(
    fontRoles.flatMap((role) => {
      const file = files.find((name) => name === `${role}.ttf` || name === `${role}.otf`);
      return file ? [[role, path.join(folder, file)]] : [];
    }),
  );
  return Object.keys(office) as FontRole[];
}

/** Absolute path of the font file of a role. Throws if the default package is not installed. */
export const fontPath = (role: FontRole, settings: FontSettings): string =>
  settings[role] ?? office[role] ?? resolve(defaults[role]);

/** Bytes of a font file as TTF, OTF or TTC; WOFF is unpacked once, since glyphs read from WOFF are 1000 times slower. */
export function readFont(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return bytes.toString("latin1", 0, 4) === "wOFF" ? unpackWoff(bytes) : bytes;
}

interface WoffTable {
  tag: Buffer;
  checksum: number;
  data: Buffer;
}

/** WOFF 1.0: a 44-byte header, then 20 bytes for each table: tag, offset, packed and plain length, checksum. */
function unpackWoff(woff: Buffer): Buffer {
  const tables: WoffTable[] = [];
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i;
    const [offset, packed, plain] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(offset, offset + packed);
    tables.push({
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < plain ? inflateSync(raw) : raw,
    });
  }
  return packSfnt(woff.readUInt32BE(4), tables);
}

/** An sfnt file: a 12-byte header, 16 bytes for each table, then the tables on multiples of four bytes. */
function packSfnt(flavour: number, tables: WoffTable[]): Buffer {
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
