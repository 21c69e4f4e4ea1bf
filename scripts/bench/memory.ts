import { execFileSync } from "node:child_process";
import { jointInspection } from "../demo/joint-inspection.ts";
import { openOffice } from "./working-office.ts";

const CASES = 3;

/** Runs server and workers apart, takes some inspections through all that a day allows, and asks for their memory. */
export async function measureMemory(dataDir: string): Promise<{ server: number; workers: number }> {
  const office = await openOffice(dataDir);
  try {
    const stage = await office.stage();
    for (let n = 0; n < CASES; n++) await jointInspection(stage, undefined);
    return { server: megabytes(office.server.pid), workers: megabytes(office.workers.pid) };
  } finally {
    await office.stop();
  }
}

/** Resident memory of a process, as the system's own list shows it. */
const megabytes = (pid: number): number =>
  Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024);
