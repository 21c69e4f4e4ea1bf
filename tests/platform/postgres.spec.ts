import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { Client } from "pg";
import { loadConfig } from "../../server/config.ts";
import { identify } from "../../server/embedded/os-process.ts";
import { type RunningPostgres, startPostgres } from "../../server/embedded/postgres.ts";
import { refusal, scratchFolder } from "./scratch.ts";

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

describe("内嵌数据库", function () {
  this.timeout(60_000);
  const { folder: dataDir, remove } = scratchFolder();
  const cacheDir = loadConfig().ANJIAN_CACHE;
  const start = () => startPostgres({ dataDir, cacheDir });
  let running: RunningPostgres | undefined;
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });
  after(remove);

  it("第一次启动建立数据库和权限最小的应用账号，密码随机且只有属主可读", async () => {
    running = await start();
    expect(await query(running.appUrl, "select current_user, current_database()")).to.deep.equal([
      "anjian_app",
      "anjian",
    ]);
    expect(
      await query(
        running.ownerUrl,
        "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = 'anjian_app'",
      ),
    ).to.deep.equal([false]);
    expect(await refusal(() => query(running?.appUrl ?? "", "create table t ()"))).to.match(
      /permission denied/,
    );
    expect(new URL(running.appUrl).password)
      .to.match(/^[0-9a-f]{48}$/)
      .and.not.equal(new URL(running.ownerUrl).password);
    expect(statSync(path.join(dataDir, "postgres.json")).mode & 0o777).to.equal(0o600);
    expect(await query(running.ownerUrl, "show listen_addresses")).to.deep.equal(["127.0.0.1"]);
    expect(
      await query(running.ownerUrl, "select to_tsvector('simple', '重大隐患')::text, lower('Ａ')"),
    ).to.deep.equal(["'重大隐患':1", "ａ"]);
    await query(running.ownerUrl, "create table kept as select 1 as n");
  });

  it("再次启动时端口不变，数据都在", async () => {
    const { port } = JSON.parse(readFileSync(path.join(dataDir, "postgres.json"), "utf8")) as {
      port: number;
    };
    running = await start();
    expect(running.port).to.equal(port);
    expect(running.adopted).to.equal(false);
    expect(await query(running.ownerUrl, "select n from kept")).to.deep.equal([1]);
  });

  it("父进程被 kill -9 后数据库仍在运行：下一次启动接管同一个，已确认的数据都在", async () => {
    const parent = fork(
      path.join(import.meta.dirname, "programs", "start-postgres.ts"),
      [dataDir, cacheDir],
      { execArgv: ["--import", "tsx"] },
    );
    const [orphan] = (await once(parent, "message")) as [{ pid: number; port: number }];
    parent.kill("SIGKILL");
    await once(parent, "exit");
    running = await start();
    expect(running).to.include({ adopted: true, pid: orphan.pid, port: orphan.port });
    expect(await query(running.ownerUrl, "select n from kept")).to.deep.equal([1]);
  });

  it("数据库自己被 kill -9 后：陈旧的锁不妨碍在同一端口恢复，已确认的数据都在", async () => {
    running = await start();
    const { pid, port, ownerUrl } = running;
    await query(ownerUrl, "insert into kept values (2)");
    process.kill(pid, "SIGKILL");
    running = await startPostgres({ dataDir, cacheDir, port });
    expect(running).to.include({ adopted: false, port });
    expect(await query(running.ownerUrl, "select n from kept order by n")).to.deep.equal([1, 2]);
  });

  it("锁文件里的进程号已属于别的程序：不等它", async () => {
    const lines = [process.pid, path.join(dataDir, "postgres"), "0", "1", "", "127.0.0.1", "", "ready"];
    writeFileSync(path.join(dataDir, "postgres", "postmaster.pid"), `${lines.join("\n")}\n`);
    running = await start();
    expect(running.adopted).to.equal(false);
    expect(identify(running.pid)).to.not.equal(undefined);
  });

  it("建到一半的数据库重新建立", async () => {
    const half = scratchFolder();
    mkdirSync(path.join(half.folder, "postgres.new", "base"), { recursive: true });
    running = await startPostgres({ dataDir: half.folder, cacheDir });
    expect(await query(running.appUrl, "select 1")).to.deep.equal([1]);
    await running.stop();
    half.remove();
  });

  it("密码文件丢失：说出文件名，请人恢复", async () => {
    const secrets = path.join(dataDir, "postgres.json");
    const kept = readFileSync(secrets);
    rmSync(secrets);
    expect(await refusal(start))
      .to.include(secrets)
      .and.include("恢复");
    writeFileSync(secrets, kept, { mode: 0o600 });
  });

  it("另一个大版本的数据：说出两个版本，不去碰它", async () => {
    const other = scratchFolder();
    mkdirSync(path.join(other.folder, "postgres"));
    writeFileSync(path.join(other.folder, "postgres", "PG_VERSION"), "15\n");
    expect(await refusal(() => startPostgres({ dataDir: other.folder, cacheDir }))).to.match(
      /PostgreSQL 15.*18/,
    );
    other.remove();
  });
});
