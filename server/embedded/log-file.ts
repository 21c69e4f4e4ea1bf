import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from "node:fs";
import path from "node:path";

const rotateAtBytes = 32 * 1024 * 1024;

/**
 * Opens a log for a program that may outlive us (a pipe would die with us). One older log is kept.
 * @returns a file descriptor that the caller closes
 */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > rotateAtBytes) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** The last lines (at most 4 kB) that were written to the log after byte `from`. */
export function tailOf(file: string, from = 0): string {
  if (!existsSync(file)) return "";
  const fd = openSync(file, "r");
  try {
    const { size } = fstatSync(fd);
    const start = Math.max(from, size - 4096);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    readSync(fd, buffer, 0, buffer.length, start);
    return buffer.toString("utf8").trim();
  } finally {
    closeSync(fd);
  }
}
