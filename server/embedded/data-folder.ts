import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import { identify, isRunning, type ProcessIdentity } from "./os-process.ts";
import { freePorts, isFree } from "./ports.ts";
import { readJson, writePrivately } from "./private-file.ts";
import { StartFailure } from "./start-failure.ts";
import type { SinkTarget } from "./zeebe-settings.ts";

/**
 * Takes the data folder for this process, so that a second start on it stops before it does harm. A claim whose
 * process has died counts for nothing.
 * @returns gives the folder back
 * @throws StartFailure naming the process that holds it
 */
export function claimDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "claim.json");
  const mine = path.join(dataDir, `claim.${process.pid}.${randomBytes(3).toString("hex")}`);
  writePrivately(mine, JSON.stringify(identify(process.pid)));
  try {
    for (;;) {
      try {
        linkSync(mine, file); // unlike a write, it appears with its whole content, and only if there was none
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      refuseIfHeld(file, dataDir);
      const stale = `${mine}.stale`;
      renameSync(file, stale);
      const taken = readJson<ProcessIdentity>(stale);
      if (taken && isRunning(taken)) renameSync(stale, file); // another start was quicker to clear the stale claim
      rmSync(stale, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function refuseIfHeld(file: string, dataDir: string): void {
  const holder = readJson<ProcessIdentity>(file);
  if (holder && isRunning(holder))
    throw new StartFailure(
      `数据目录 ${dataDir} 正由另一个案件系统（进程 ${holder.pid}）使用：请先停止它，或把 ANJIAN_DATA 设为别的目录。`,
    );
}

/**
 * Where the embedded broker sends its records. Port and password are kept in the data folder, so that a broker which
 * outlives us still finds the sink after the next start.
 * @throws StartFailure when SINK_PORT is set and taken
 */
export async function sinkAccess(
  dataDir: string,
  config: Pick<Config, "SINK_HOST" | "SINK_PORT" | "SINK_USERNAME" | "SINK_PASSWORD">,
): Promise<SinkTarget> {
  const file = path.join(dataDir, "sink.json");
  const kept = readJson<SinkTarget>(file);
  const host = ["0.0.0.0", "::"].includes(config.SINK_HOST) ? "127.0.0.1" : config.SINK_HOST;
  const access = {
    host,
    port: config.SINK_PORT ?? (await keptOrFree(kept?.port, host)),
    username: config.SINK_USERNAME ?? kept?.username ?? "zeebe",
    password: config.SINK_PASSWORD ?? kept?.password ?? randomBytes(24).toString("hex"),
  };
  writePrivately(file, JSON.stringify(access));
  return access;
}

async function keptOrFree(kept: number | undefined, host: string): Promise<number> {
  if (kept !== undefined && (await isFree(kept, host))) return kept;
  const [port] = await freePorts(1, host);
  return port as number;
}
