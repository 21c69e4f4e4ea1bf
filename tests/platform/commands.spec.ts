import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "chai";
import { freePorts } from "../../server/embedded/ports.ts";
import { testDatabase } from "../support/database.ts";
import { ended } from "./ended.ts";
import { scratchFolder } from "./scratch.ts";

describe("单独运行的命令：做不成就说一句话，退出码为 1，什么也不留下", function () {
  this.timeout(60_000);
  const { folder, remove } = scratchFolder();
  after(remove);

  /** Nobody listens at these. */
  const nobody = async () => {
    const [database, engine] = await freePorts(2);
    return {
      DATABASE_URL: `postgres://app:geheim@127.0.0.1:${database}/anjian`,
      ZEEBE_ADDRESS: `127.0.0.1:${engine}`,
    };
  };

  for (const script of ["verify", "rebuild"]) {
    it(`${script}：数据目录不存在时说出它，不新建数据库`, async () => {
      const dataDir = path.join(folder, `mistyped-${script}`);
      const { problem, output, code } = await ended(`scripts/${script}.ts`, { ANJIAN_DATA: dataDir });
      expect(problem).to.match(new RegExp(`^数据目录 ${dataDir} 中没有数据：.*ANJIAN_DATA.*\n$`));
      expect(output).to.equal("");
      expect(code).to.equal(1);
      expect(existsSync(dataDir)).to.equal(false);
    });
  }

  it("verify：空的数据目录仍然是空的", async () => {
    const dataDir = path.join(folder, "empty");
    mkdirSync(dataDir);
    const { problem, code } = await ended("scripts/verify.ts", { ANJIAN_DATA: dataDir });
    expect(problem).to.match(/^数据目录 \S+ 中没有数据：.*\n$/);
    expect(code).to.equal(1);
    expect(readdirSync(dataDir)).to.deep.equal([]);
  });

  for (const script of ["scripts/verify.ts", "scripts/migrate.ts", "server/main.ts", "workers/main.ts"])
    it(`${script}：连不上数据库时说出主机和变量，不说密码`, async () => {
      const [port] = await freePorts(1);
      const { DATABASE_URL, ZEEBE_ADDRESS } = await nobody();
      const env = { DATABASE_URL, ZEEBE_ADDRESS, PORT: String(port), ANJIAN_DATA: folder };
      const { problem, code } = await ended(script, env);
      expect(problem).to.match(/^无法连接数据库 127\.0\.0\.1:\d+\/anjian（.*DATABASE_URL 是否正确。\n$/);
      expect(problem).not.to.include("geheim");
      expect(code).to.equal(1);
    });

  it("verify：数据库里没有案件系统的表时说出来", async () => {
    const database = await testDatabase();
    const elsewhere = new URL(database.ownerUrl);
    elsewhere.pathname = "/postgres";
    const { problem, code } = await ended("scripts/verify.ts", { DATABASE_URL: elsewhere.href });
    await database.drop();
    expect(problem).to.match(/^数据库中还没有案件系统的表：.*npm run migrate。\n$/);
    expect(code).to.equal(1);
  });

  it("deploy：连不上流程引擎时说出地址和变量", async () => {
    const { ZEEBE_ADDRESS } = await nobody();
    const { problem, code } = await ended("scripts/deploy.ts", { ZEEBE_ADDRESS });
    expect(problem).to.match(/^无法连接流程引擎 127\.0\.0\.1:\d+：.*ZEEBE_ADDRESS 是否正确。\n$/);
    expect(code).to.equal(1);
  });

  it("deploy：答话的不是流程引擎，也用一句话说明", async () => {
    const other = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { problem, code } = await ended("scripts/deploy.ts", { ZEEBE_ADDRESS: `127.0.0.1:${port}` });
    other.close();
    expect(problem).to.match(/^127\.0\.0\.1:\d+ 没有以流程引擎的身份回答.*ZEEBE_ADDRESS.*\n$/);
    expect(code).to.equal(1);
  });

  it("配置有错的命令：列出问题，不是堆栈", async () => {
    const { problem, code } = await ended("scripts/verify.ts", { DATABASE_URL: "x", PORT: "0" });
    expect(problem.split("\n").slice(0, -1)).to.have.length(3);
    expect(problem).to.match(/^配置有 2 处问题/);
    expect(code).to.equal(1);
  });
});
