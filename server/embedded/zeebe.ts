import { spawn } from "node:child_process";
import { closeSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { childEnvironment } from "../config.ts";
import { openLog, tailOf } from "./log-file.ts";
import { endOf, identify, isRunning, type ProcessIdentity, type Running, stopProcess } from "./os-process.ts";
import { freePorts, isFree } from "./ports.ts";
import { StartFailure } from "./start-failure.ts";
import {
  type BrokerPorts,
  type BrokerSettings,
  brokerArguments,
  brokerEnvironment,
  foreignVariables,
} from "./zeebe-settings.ts";
import { assertSamePartitions, fingerprintOf, readState, writeState } from "./zeebe-state.ts";

export type RunningZeebe = Running & { zeebeAddress: string; managementAddress: string; ports: BrokerPorts };

const patienceMs = 120_000;

/**
 * Starts one broker on the data folder, on loopback, or adopts the one that a killed parent left behind there when it
 * is healthy and runs with the same settings (otherwise that one is stopped first).
 * It writes to `<dataDir>/logs/zeebe.log` and outlives this program until `stop` is called.
 * @param home the unpacked distribution
 * @param java the executable
 * @param ports the ports to insist on (a restart under clients that know them); else the last ones, when free
 * @returns once the broker says that it is ready
 * @throws StartFailure with one sentence
 */
export async function startZeebe(
  options: BrokerSettings & {
    home: string;
    java: string;
    ports?: BrokerPorts;
    signal?: AbortSignal | undefined;
  },
): Promise<RunningZeebe> {
  const { dataDir, signal } = options;
  mkdirSync(path.join(dataDir, "zeebe"), { recursive: true, mode: 0o700 });
  assertSamePartitions(dataDir, options.partitions);
  const fingerprint = fingerprintOf(options, options.home);
  const last = readState(dataDir);
  if (last && isRunning(last.process)) {
    const sameSettings = last.fingerprint === fingerprint;
    if (sameSettings && (await becomesReady(last.process, last.ports, 15_000, signal)))
      return describe(last.process, last.ports, true);
    await stopLeftover(dataDir);
  }
  const ports = options.ports ?? (await choosePorts(last?.ports));
  const logFile = path.join(dataDir, "logs", "zeebe.log");
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  const child = spawn(options.java, brokerArguments(options.home), {
    env: childEnvironment(brokerEnvironment(options, ports), foreignVariables),
    cwd: path.join(dataDir, "zeebe"),
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.once("error", () => undefined); // a program that cannot run has no pid, which is told below
  child.unref();
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity) throw new StartFailure(`流程引擎未能启动：无法运行 ${options.java}。`);
  writeState(dataDir, { process: identity, ports, fingerprint, partitions: options.partitions });
  try {
    if (await becomesReady(identity, ports, patienceMs, signal)) return describe(identity, ports, false);
  } catch (error) {
    await stopProcess(identity);
    throw error;
  }
  const said = tailOf(logFile, from).split("\n");
  await stopProcess(identity);
  const reason = said.findLast((line) => /ERROR|Exception|Error:/.test(line)) ?? said.at(-1);
  throw new StartFailure(`流程引擎未能启动：${reason?.trim() || "在 120 秒内没有就绪"}（日志：${logFile}）`);
}

function describe(identity: ProcessIdentity, ports: BrokerPorts, adopted: boolean): RunningZeebe {
  return {
    ...{ pid: identity.pid, adopted, ports },
    zeebeAddress: `127.0.0.1:${ports.gateway}`,
    managementAddress: `127.0.0.1:${ports.management}`,
    exited: endOf(identity),
    stop: () => stopProcess(identity, { graceMs: 30_000 }),
  };
}

/** @returns false when the broker ends, or is not ready in time; an abort rejects */
async function becomesReady(
  identity: ProcessIdentity,
  ports: BrokerPorts,
  withinMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline && isRunning(identity)) {
    if (await isReady(ports)) return true;
    await delay(100, undefined, signal ? { signal } : {});
  }
  return false;
}

async function isReady(ports: BrokerPorts): Promise<boolean> {
  const url = `http://127.0.0.1:${ports.management}/actuator/health/readiness`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** The ports that the next broker of this folder will listen on: those of a leftover, the last ones, or free ones. */
export async function plannedPorts(dataDir: string): Promise<BrokerPorts> {
  const last = readState(dataDir);
  return last && isRunning(last.process) ? last.ports : choosePorts(last?.ports);
}

/** Ends the broker that a killed parent left behind on this folder, if any. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const last = readState(dataDir);
  if (last) await stopProcess(last.process);
}

async function choosePorts(last: BrokerPorts | undefined): Promise<BrokerPorts> {
  if (last && (await Promise.all(Object.values(last).map((port) => isFree(port)))).every(Boolean))
    return last;
  const [gateway = 0, command = 0, internal = 0, server = 0, management = 0] = await freePorts(5);
  return { gateway, command, internal, server, management };
}
