import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { type Environment, processEnvironment } from "../config.ts";

const ourPackage = path.join(import.meta.dirname, "..", "..", "package.json");
const lookEveryMs = 500;

/**
 * Calls `act` once when the npm that runs this program is gone. npm hands a SIGTERM on to the shell of its script, and
 * most shells to nobody: both end, and the program would run on without anyone who could stop it. On Windows, which
 * has no such signal and never tells of another parent, nothing is called. The watch keeps no program alive.
 */
export function onceNpmIsGone(act: () => void): void {
  if (!startedByNpm(processEnvironment())) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    act();
  }, lookEveryMs);
  watch.unref();
}

/** Whether a script of our own package.json runs; whoever starts us otherwise may leave us behind on purpose. */
export function startedByNpm({ npm_package_json: file }: Environment): boolean {
  return file !== undefined && existsSync(file) && realpathSync(file) === realpathSync(ourPackage);
}
