import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { loadConfig } from "../../server/config.ts";
import { migrate } from "../../server/db/migrate.ts";
import { type RunningPostgres, startPostgres } from "../../server/embedded/postgres.ts";

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/** One server for the run with one migrated database that the others are copied from. */
let server: Promise<{ postgres: RunningPostgres; dataDir: string }> | undefined;

async function start() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "anjian-test-"));
  const postgres = await startPostgres({ dataDir, cacheDir: loadConfig().ANJIAN_CACHE });
  await migrate({ ownerUrl: postgres.ownerUrl });
  return { postgres, dataDir };
}

const within = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

async function administer(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: within(ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own. */
export async function testDatabase(): Promise<TestDatabase> {
  server ??= start();
  const { ownerUrl, appUrl } = (await server).postgres;
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = new URL(ownerUrl).pathname.slice(1);
  await administer(ownerUrl, `create database ${name} template ${template}`);
  return {
    ownerUrl: within(ownerUrl, name),
    appUrl: within(appUrl, name),
    drop: () => administer(ownerUrl, `drop database ${name} with (force)`),
  };
}

// Loaded by a spec file outside of any suite, this runs after the last spec of the whole run.
after(async function () {
  this.timeout(20_000);
  if (!server) return;
  const { postgres, dataDir } = await server;
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});
