import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "./disk.ts";
import { identify } from "./os-process.ts";

/**
 * Makes a folder of the cache whole or not at all: it is filled aside and moved in place by one rename. Two starts at
 * once both fill one of their own, and the first to finish wins; what a killed start left aside is cleared away.
 * @param folder lies directly in the cache
 * @param fill gets the path of the folder to make (not yet there)
 * @throws StartFailure when the cache cannot be made or written to, and whatever `fill` throws
 */
export async function installOnce(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  const prefix = `.${path.basename(folder)}.`;
  makeFolder(parent, "ANJIAN_CACHE");
  for (const name of readdirSync(parent))
    if (name.startsWith(prefix) && !identify(Number(name.slice(prefix.length).split(".")[0])))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  const staging = path.join(parent, `${prefix}${process.pid}.${++count}`);
  try {
    await fill(staging);
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

let count = 0;
