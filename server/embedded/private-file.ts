import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Replaces the file in one step; only its owner may read it. */
export function writePrivately(file: string, text: string): void {
  const staging = `${file}.${process.pid}`;
  writeFileSync(staging, text, { mode: 0o600 });
  renameSync(staging, file);
}

/** The file's JSON, or undefined when it is absent or was never completed. The caller knows its own shape. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
