import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ProcessIdentity } from "./os-process.ts";
import { readJson, writePrivately } from "./private-file.ts";
import { StartFailure } from "./start-failure.ts";
import { type BrokerPorts, type BrokerSettings, brokerEnvironment } from "./zeebe-settings.ts";

/** What `<dataDir>/zeebe/broker.json` remembers of the broker that was started last. */
export type BrokerState = {
  process: ProcessIdentity;
  ports: BrokerPorts;
  fingerprint: string;
  partitions: number;
};

/** @returns undefined before the first start */
export function readState(dataDir: string): BrokerState | undefined {
  return readJson<BrokerState>(stateFile(dataDir));
}

export function writeState(dataDir: string, state: BrokerState): void {
  writePrivately(stateFile(dataDir), JSON.stringify(state));
}

/** Equal exactly when two brokers would run with the same settings and the same program, whatever their ports. */
export function fingerprintOf(settings: BrokerSettings, home: string): string {
  const anyPorts = { gateway: 0, command: 0, internal: 0, server: 0, management: 0 };
  const text = JSON.stringify([home, brokerEnvironment(settings, anyPorts)]);
  return createHash("sha256").update(text).digest("hex");
}

/** Where the embedded broker keeps its data. */
export const engineDataOf = (dataDir: string): string => path.join(dataDir, "zeebe", "data");

/**
 * The name of the broker's present line of records. It lies inside the broker's own data: whoever wipes them
 * gets a new one, as the positions of the records begin again.
 */
export function recordGeneration(dataDir: string): string {
  const folder = engineDataOf(dataDir);
  const file = path.join(folder, "generation");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const generation = randomBytes(4).toString("hex");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, generation);
  return generation;
}

/**
 * Puts the engine's data out of the way, for a new database: running instances whose cases nobody knows must not go on.
 * The broker must not be running.
 * @returns where they lie now, or undefined when there were none
 */
export function setEngineDataAside(dataDir: string): string | undefined {
  const data = engineDataOf(dataDir);
  if (!existsSync(data)) return undefined;
  const aside = path.join(dataDir, "zeebe", `data-of-earlier-database-${randomBytes(3).toString("hex")}`);
  renameSync(data, aside);
  return aside;
}

/** @throws StartFailure when the engine's data were made with another number of partitions */
export function assertSamePartitions(dataDir: string, partitions: number): void {
  const before = readState(dataDir)?.partitions;
  if (
    before !== undefined &&
    before !== partitions &&
    existsSync(path.join(engineDataOf(dataDir), "raft-partition"))
  )
    throw new StartFailure(
      `流程引擎的数据是按 ${before} 个分区建立的，不能改为 ${partitions} 个：请把 ZEEBE_PARTITIONS 改回 ${before}，或把 ANJIAN_DATA 设为新的目录。`,
    );
}

function stateFile(dataDir: string): string {
  return path.join(dataDir, "zeebe", "broker.json");
}
