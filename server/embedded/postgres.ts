import { spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { openLog, tailOf } from "./log-file.ts";
import { commandOf, endOf, identify, type ProcessIdentity, type Running, stopProcess } from "./os-process.ts";
import { freePorts, isFree } from "./ports.ts";
import { type Account, databaseAccount } from "./postgres-account.ts";
import { type Binaries, postgresBinaries } from "./postgres-binaries.ts";
import {
  ensureCluster,
  ensureDatabase,
  ownerRole,
  programOptions,
  type Secrets,
  url,
} from "./postgres-cluster.ts";
import { writePrivately } from "./private-file.ts";
import { StartFailure } from "./start-failure.ts";

export type RunningPostgres = Running & { ownerUrl: string; appUrl: string; port: number };

type Place = {
  dataDir: string;
  cluster: string;
  logFile: string;
  binaries: Binaries;
  account: Account | undefined;
};
type Postmaster = { identity: ProcessIdentity; port: number };

const patienceMs = 30_000;

/**
 * Starts PostgreSQL on the data folder, on loopback, or adopts the one that a killed parent left behind there.
 * It writes to `<dataDir>/logs/postgres.log` and outlives this program until `stop` is called.
 * @param port the port to insist on (a restart under clients that know it); else the last one, when free
 * @throws StartFailure with one sentence
 */
export async function startPostgres(options: {
  dataDir: string;
  cacheDir: string;
  port?: number;
  signal?: AbortSignal | undefined;
}): Promise<RunningPostgres> {
  const account = databaseAccount();
  const binaries = await postgresBinaries(options.cacheDir, account);
  const { dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  if (account) letThrough(dataDir);
  const secrets = ensureCluster(dataDir, binaries, account);
  const place = {
    ...{ dataDir, binaries, account },
    cluster: path.join(dataDir, "postgres"),
    logFile: path.join(dataDir, "logs", "postgres.log"),
  };
  const adopted = await adopt(place, secrets);
  const postmaster = adopted ?? (await launch(place, secrets, options.port, options.signal));
  writePrivately(path.join(dataDir, "postgres.json"), JSON.stringify({ ...secrets, port: postmaster.port }));
  const { identity, port } = postmaster;
  const stop = () => stopProcess(identity, { ask: "SIGINT", force: "SIGQUIT" });
  try {
    const urls = await ensureDatabase(port, secrets);
    return {
      ...urls,
      pid: identity.pid,
      port,
      adopted: adopted !== undefined,
      exited: endOf(identity),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The database's own user must pass through the folder; it still lists nothing in it. */
function letThrough(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (uid === 0) chmodSync(folder, (mode & 0o777) | 0o011);
}

/** A postmaster is ours when it answers to our password and says that it serves our folder. */
async function adopt(place: Place, secrets: Secrets): Promise<Postmaster | undefined> {
  const running = readPostmaster(place.cluster);
  if (!running?.ready) return undefined;
  const client = new Client({
    connectionString: url(running.port, ownerRole, secrets.ownerPassword, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    const served = rows[0]?.data_directory ?? "";
    return realpathSync(served) === realpathSync(place.cluster) ? running : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launch(
  place: Place,
  secrets: Secrets,
  insisted: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Postmaster> {
  const deadline = performance.now() + patienceMs;
  let complaint = "";
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    removeForeignLock(place.cluster);
    const port = insisted ?? (await choosePort(secrets.port));
    const result = await attempt(place, port, deadline);
    if (typeof result !== "string") return result;
    complaint = result;
    // A dying predecessor (lock, shared memory, port) goes away by itself; anything else would only fail again.
    if (!/lock file|shared memory|bind|Address already in use/.test(complaint)) break;
    await delay(250);
  }
  const lines = complaint.split("\n");
  const reason = lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1);
  throw new StartFailure(`内嵌数据库未能启动：${reason}（日志：${place.logFile}）`);
}

/** @returns the postmaster once it is ready, or what its log says when it ended instead */
async function attempt(place: Place, port: number, deadline: number): Promise<Postmaster | string> {
  const log = openLog(place.logFile);
  const from = statSync(place.logFile).size;
  const args = ["-D", place.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const child = spawn(place.binaries.program("postgres"), args, {
    ...programOptions(place.binaries, place.cluster, place.account),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, killer) => {
    ended ??= `code ${code ?? killer}`;
  });
  child.unref();
  while (ended === undefined && performance.now() < deadline) {
    await delay(20);
    const running = readPostmaster(place.cluster);
    if (running?.ready && running.identity.pid === child.pid) return running;
  }
  if (ended === undefined) child.kill("SIGQUIT");
  return tailOf(place.logFile, from) || ended || "no answer in time";
}

const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=Asia/Shanghai",
  "log_timezone=Asia/Shanghai",
  "log_line_prefix=%m [%p] %q%u ",
];

async function choosePort(last: number | undefined): Promise<number> {
  if (last !== undefined && (await isFree(last))) return last;
  const [port] = await freePorts(1);
  return port as number;
}

function readPostmaster(cluster: string): (Postmaster & { ready: boolean }) | undefined {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    const identity = identify(Number(lines[0]));
    return identity && { identity, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** After a reboot the lock's pid may belong to a program that is no PostgreSQL, and PostgreSQL would wait for it. */
function removeForeignLock(cluster: string): void {
  const holder = readPostmaster(cluster);
  const command = holder && commandOf(holder.identity.pid);
  if (command && !/postgres/.test(command)) rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}
