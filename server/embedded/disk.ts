import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

const MB = 1024 * 1024;
/** The engine stops processing below 256 MB; twice that leaves room for the first days' records. */
export const roomForData = 512 * MB;
/** The engine's archive (203 MB) and what it unpacks to (240 MB), with some air. */
export const roomForEngine = 600 * MB;

export type FolderVariable = "ANJIAN_DATA" | "ANJIAN_CACHE";
export type StatFs = (folder: string) => Promise<{ bavail: number; bsize: number }>;

/**
 * Makes the folder and sees that there is room in it.
 * @param neededBytes what will be written there soon
 * @param variable the setting by which the user may choose another place
 * @throws StartFailure when the folder cannot be made or written to, or has too little room
 */
export async function ensureRoom(
  folder: string,
  neededBytes: number,
  variable: FolderVariable,
  stat: StatFs = statfs,
): Promise<void> {
  makeFolder(folder, variable);
  const { bavail, bsize } = await stat(folder);
  if (bavail * bsize < neededBytes)
    throw new StartFailure(
      `磁盘空间不足：${folder} 只剩 ${Math.floor((bavail * bsize) / MB)} MB，至少需要 ${neededBytes / MB} MB。` +
        `请腾出空间，或把 ${variable} 设到别的磁盘上。`,
    );
}

/**
 * Makes a folder that a setting names, unless it is there.
 * @throws StartFailure when it cannot be made or written to
 */
export function makeFolder(folder: string, variable: FolderVariable): void {
  try {
    makeWithParents(path.resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartFailure(
      `无法创建或写入目录 ${folder}（${(error as NodeJS.ErrnoException).code}）：请把 ${variable} 设为可写的目录。`,
    );
  }
}

/** Below /proc, where the parent exists and yet nothing can be made, Node's own recursive mkdir tries for ever. */
function makeWithParents(folder: string): void {
  const parent = path.dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeWithParents(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}
