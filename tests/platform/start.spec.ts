import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "chai";
import { childEnvironment } from "../../server/config.ts";
import { claimDataFolder } from "../../server/embedded/data-folder.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { ended, ours } from "./ended.ts";
import { scratchFolder } from "./scratch.ts";

const root = path.join(import.meta.dirname, "..", "..");

describe("npm start：不能启动就说一句话，退出码不为零，什么也不留下", function () {
  this.timeout(60_000);
  const { folder, remove } = scratchFolder();
  after(remove);

  const start = async (env: Record<string, string>) => {
    const [port = 0] = await freePorts(1);
    const settings = { PORT: String(port), ANJIAN_DATA: path.join(folder, "data"), ...env };
    return { ...(await ended("server/start.ts", settings)), port };
  };

  it("端口被占用：说出端口和变量，退出码不为零，什么也没有启动", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const taken = (other.address() as { port: number }).port;
    const { problem, output, code } = await start({ PORT: String(taken) });
    other.close();
    expect(problem).to.match(new RegExp(`^端口 ${taken} 已被占用.*PORT 设定别的端口。\n$`));
    expect(output).to.equal("");
    expect(code).to.equal(1);
  });

  // Addresses of this range are given to no machine.
  for (const [variable, more] of [
    ["HOST", {}],
    ["SINK_HOST", { SINK_USERNAME: "zeebe", SINK_PASSWORD: "geheimnis" }],
  ] as const)
    it(`${variable} 不是本机的地址：如实说出，不说端口被占用`, async () => {
      const { problem, output, code } = await start({ [variable]: "203.0.113.9", ...more });
      expect(problem).to.match(
        new RegExp(`^203\\.0\\.113\\.9 不是本机的地址.*请把 ${variable} 设为本机的地址.*\n$`),
      );
      expect(output).to.equal("");
      expect(code).to.equal(1);
    });

  it("JAVA_HOME 中没有 Java：什么也没有启动就说出来", async () => {
    const { problem, output, code } = await start({ JAVA_HOME: "/nonexistent" });
    expect(problem).to.match(/^JAVA_HOME 所指的目录 \/nonexistent 中没有 Java：.*\n$/);
    expect(output).to.equal("");
    expect(code).to.equal(1);
  });

  // Node's recursive mkdir never comes to an end there.
  for (const variable of ["ANJIAN_DATA", "ANJIAN_CACHE"])
    it(`${variable} 所在之处不能建目录：说出目录和变量，不会没有回音`, async () => {
      const { problem, code } = await start({ ZEEBE_HOME: "", [variable]: "/proc/anjian/x" });
      expect(problem).to.match(
        new RegExp(`^无法创建或写入目录 /proc/anjian/x（ENOENT）：请把 ${variable} 设为可写的目录。\n$`),
      );
      expect(code).to.equal(1);
    });

  it("连不上数据库：说出主机和变量，不说密码", async () => {
    const [unused] = await freePorts(1);
    const { problem, code } = await start({
      DATABASE_URL: `postgres://app:geheim@127.0.0.1:${unused}/anjian`,
    });
    expect(problem).to.match(
      new RegExp(`^无法连接数据库 127.0.0.1:${unused}/anjian.*DATABASE_URL 是否正确。\n$`),
    );
    expect(problem).not.to.include("geheim");
    expect(code).to.equal(1);
  });

  it("连不上流程引擎：说出地址和变量", async () => {
    const [unused, sink] = await freePorts(2);
    const { problem, code } = await start({
      ZEEBE_ADDRESS: `127.0.0.1:${unused}`,
      SINK_PORT: String(sink),
    });
    expect(problem).to.match(/^无法连接流程引擎 127\.0\.0\.1:\d+.*ZEEBE_ADDRESS 是否正确。\n$/);
    expect(code).to.equal(1);
  });

  it("同一数据目录的第二次启动：说出第一个的进程号就退出", async () => {
    const dataDir = path.join(folder, "claimed");
    const release = claimDataFolder(dataDir);
    const { problem, code } = await start({ ANJIAN_DATA: dataDir });
    release();
    expect(problem).to.match(
      new RegExp(`^数据目录 ${dataDir} 正由另一个案件系统（进程 ${process.pid}）使用.*\n$`),
    );
    expect(code).to.equal(1);
  });

  it("启动途中按 Ctrl-C，也没有人再读输出：已经启动的数据库也停掉，数据目录交还", async () => {
    const dataDir = path.join(folder, "interrupted");
    const [port = 0] = await freePorts(1);
    const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
      cwd: root,
      env: childEnvironment({ PORT: String(port), ANJIAN_DATA: dataDir }, ours),
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (chunk: Buffer) => {
      if (!chunk.includes("数据库已启动。")) return;
      child.stdout.destroy();
      child.kill("SIGINT");
    });
    const [code] = await once(child, "exit");
    expect(code).to.equal(130);
    expect(existsSync(path.join(dataDir, "postgres", "PG_VERSION"))).to.equal(true);
    expect(existsSync(path.join(dataDir, "postgres", "postmaster.pid"))).to.equal(false);
    expect(existsSync(path.join(dataDir, "claim.json"))).to.equal(false);
  });

  it("配置有错：列出全部问题，退出码不为零", async () => {
    const { problem, code } = await start({ SINK_PORT: "x", LOG_LEVEL: "y" });
    expect(problem).to.match(/SINK_PORT.*\n.*LOG_LEVEL/);
    expect(code).to.equal(1);
  });
});
