import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** A process that cannot be mistaken for a later one which was given the same pid. */
export type ProcessIdentity = { pid: number; startedAt: string };

/** A program that we started, or adopted after its parent died. */
export type Running = {
  pid: number;
  adopted: boolean;
  /** Resolves with how it ended, in Chinese; never rejects. */
  exited: Promise<string>;
  stop(): Promise<void>;
};

/**
 * Who runs under this pid now.
 * @returns undefined when nobody does; a zombie (dead, not yet reaped) counts as nobody
 */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") return identifyByProc(pid);
  if (!accepts(pid, 0)) return undefined;
  if (process.platform === "win32") return { pid, startedAt: "" };
  const [state = "", ...startedAt] = ps(pid, "stat=,lstart=").split(/\s+/);
  return state === "" || state.startsWith("Z") ? undefined : { pid, startedAt: startedAt.join(" ") };
}

/** Whether the very process that was identified earlier still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** The program's name and arguments; empty when unknown. */
export function commandOf(pid: number): string {
  if (process.platform === "win32") return "";
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return ps(pid, "command=");
  } catch {
    return "";
  }
}

/**
 * Asks a process to end, waits, and ends it by force when it does not.
 * @param graceMs how long it may take after the first signal
 */
export async function stopProcess(
  identity: ProcessIdentity,
  { ask = "SIGTERM", force = "SIGKILL", graceMs = 15_000 }: StopOptions = {},
): Promise<void> {
  for (const [signal, waitMs] of [
    [ask, graceMs],
    [force, 5_000],
  ] as const) {
    if (!isRunning(identity) || !accepts(identity.pid, signal)) return;
    const end = performance.now() + waitMs;
    while (performance.now() < end && isRunning(identity)) await delay(20);
  }
}
export type StopOptions = { ask?: NodeJS.Signals; force?: NodeJS.Signals; graceMs?: number };

/** Resolves when a process that is not our child has ended; its watch does not keep this program alive. */
export async function endOf(identity: ProcessIdentity): Promise<string> {
  while (isRunning(identity)) await delay(300, undefined, { ref: false });
  return "进程已不在";
}

function identifyByProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === "Z" || state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { pid, startedAt: `${boot}:${startTicks}` };
  } catch {
    return undefined;
  }
}

function accepts(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function ps(pid: number, columns: string): string {
  try {
    return execFileSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
