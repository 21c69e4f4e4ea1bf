import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { childEnvironment } from "../../server/config.ts";

const root = path.join(import.meta.dirname, "..", "..");
/** What the machine of the tests may have set must not reach the programs under test. */
export const ours = /^(DATABASE_|ZEEBE_ADDRESS|SINK_|CLOCK_|HOST$|TRUST_PROXY|ANJIAN_FONTS)/;

/** A program that does not end after all must not outlive the specs. */
const PATIENCE_MS = 45_000;

/** Runs a program that is to end by itself. @param words what stands behind its name @returns what it said and its exit code; null when it had to be stopped */
export async function ended(script: string, env: Record<string, string>, words: readonly string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...words], {
    cwd: root,
    env: childEnvironment(env, ours),
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
  const [output, problem, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { output, problem, code: code as number | null };
}
