import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { childEnvironment } from "../config.ts";
import { type Account, mayReach } from "./postgres-account.ts";
import type { Binaries } from "./postgres-binaries.ts";
import { writePrivately } from "./private-file.ts";
import { StartFailure } from "./start-failure.ts";

export const ownerRole = "anjian_owner";
export const appRole = "anjian_app";
const databaseName = "anjian";

/** What the data folder remembers of its database; readable by its owner alone. */
export type Secrets = { ownerPassword: string; appPassword: string; port?: number };

/** What PostgreSQL's programs are started with; PG* variables of the user's shell must not steer them. */
export function programOptions(binaries: Binaries, cwd: string, account: Account | undefined) {
  const env = childEnvironment({ LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: binaries.lib }, /^PG|^LC_|^LANG/);
  return { ...account, env, cwd, windowsHide: true };
}

const versionFile = (dataDir: string): string => path.join(dataDir, "postgres", "PG_VERSION");

/** Whether a data folder holds a cluster, whole as it is moved in place by one rename. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(versionFile(dataDir));
}

/**
 * Makes the cluster in `<dataDir>/postgres` when there is none, with random passwords.
 * @returns the passwords of the data folder
 * @throws StartFailure when the folder belongs to another major version, lost its passwords or cannot be made
 */
export function ensureCluster(dataDir: string, binaries: Binaries, account: Account | undefined): Secrets {
  const cluster = path.join(dataDir, "postgres");
  const secretsFile = path.join(dataDir, "postgres.json");
  const version = versionFile(dataDir);
  if (!existsSync(version)) {
    const secrets = { ownerPassword: randomPassword(), appPassword: randomPassword() };
    writePrivately(secretsFile, JSON.stringify(secrets));
    initialise(cluster, secrets.ownerPassword, binaries, account);
    return secrets;
  }
  const found = readFileSync(version, "utf8").trim();
  if (found !== binaries.major)
    throw new StartFailure(
      `数据目录 ${cluster} 属于 PostgreSQL ${found}，而现在安装的是 ${binaries.major}：请换回原来的版本，或把 ANJIAN_DATA 设为新的目录。`,
    );
  if (!existsSync(secretsFile))
    throw new StartFailure(`数据目录缺少保存数据库密码的文件 ${secretsFile}：请从备份恢复它。`);
  return JSON.parse(readFileSync(secretsFile, "utf8")) as Secrets;
}

/**
 * Makes the database and the application's own role, which may only do what the migrations grant it.
 * Repeats nothing that is there, so that a start which was cut short is completed by the next.
 */
export async function ensureDatabase(
  port: number,
  secrets: Secrets,
): Promise<{ ownerUrl: string; appUrl: string }> {
  const client = new Client({ connectionString: url(port, ownerRole, secrets.ownerPassword, "postgres") });
  await client.connect();
  try {
    const has = async (query: string, name: string) =>
      ((await client.query(query, [name])).rowCount ?? 0) > 0;
    if (!(await has("select 1 from pg_roles where rolname = $1", appRole)))
      await client.query(`create role ${appRole} login nosuperuser nocreatedb nocreaterole`);
    await client.query(`alter role ${appRole} password ${client.escapeLiteral(secrets.appPassword)}`);
    if (!(await has("select 1 from pg_database where datname = $1", databaseName)))
      await client.query(`create database ${databaseName}`);
    await client.query(`revoke all on database ${databaseName} from public`);
    await client.query(`grant connect, temporary on database ${databaseName} to ${appRole}`);
  } finally {
    await client.end();
  }
  return {
    ownerUrl: url(port, ownerRole, secrets.ownerPassword, databaseName),
    appUrl: url(port, appRole, secrets.appPassword, databaseName),
  };
}

export function url(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** A cluster that was cut short while being made must not look like one: it is made aside and moved in place. */
function initialise(
  cluster: string,
  password: string,
  binaries: Binaries,
  account: Account | undefined,
): void {
  const staging = `${cluster}.new`;
  const passwordFile = path.join(path.dirname(cluster), "postgres.password");
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  writePrivately(passwordFile, password);
  try {
    if (account) for (const file of [staging, passwordFile]) chownSync(file, account.uid, account.gid);
    if (account && !mayReach(account, staging))
      throw new StartFailure(
        `系统用户 postgres 进不了数据目录 ${path.dirname(cluster)}：请把 ANJIAN_DATA 设为它能进入的目录（例如 /var/lib/anjian），或改用普通用户启动。`,
      );
    const args = [
      ...["-D", staging, "-U", ownerRole, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8"],
      // Chinese text needs a UTF-8 character class; sorting is chosen per query, so no library version is baked in.
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8"],
      "--data-checksums",
    ];
    execFileSync(binaries.program("initdb"), args, {
      ...programOptions(binaries, staging, account),
      stdio: ["ignore", "ignore", "pipe"],
    });
    renameSync(staging, cluster);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (error instanceof StartFailure) throw error;
    const { stderr } = error as { stderr?: Buffer };
    throw new StartFailure(
      `内嵌数据库无法建立：${stderr?.toString().trim().split("\n").at(-1) || String(error)}。可设定 DATABASE_URL 使用自己的 PostgreSQL。`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function randomPassword(): string {
  return randomBytes(24).toString("hex");
}
