import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "chai";
import { readWanted } from "../../scripts/bench/wanted.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { testDatabase } from "../support/database.ts";
import { ended } from "./ended.ts";
import { refusal, scratchFolder } from "./scratch.ts";

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

  const nowhere = "http://127.0.0.1:1";
  for (const [script, words, told] of [
    ["demo", ["--url"], /^选项 --url 后面缺少它的值。\n$/],
    ["demo", ["--ulr", nowhere], /^没有选项“--ulr”：.*--url.*\n$/],
    ["demo", ["--url", "notaurl"], /^--url 后面的“notaurl”不是网址：.*\n$/],
    ["demo", ["--accounts", "a.json"], /^--accounts 只与 --url 一起使用.*\n$/],
    ["bench", ["--nonsense"], /^没有选项“--nonsense”：.*--only.*\n$/],
    ["verify", ["extra"], /^多余的参数“extra”：这个命令不带参数。\n$/],
    ["verify", ["--case", "x"], /^没有选项“--case”：这个命令不带参数。\n$/],
  ] as const)
    it(`${script} ${words.join(" ")}：说出哪个参数不对，什么也不做`, async () => {
      const { problem, output, code } = await ended(`scripts/${script}.ts`, { ANJIAN_DATA: folder }, words);
      expect(problem).to.match(told);
      expect([output, code]).to.deep.equal(["", 1]);
    });

  it("bench：负荷不是整数、没有这一测量项时说出来，否则按所写的测量", async () => {
    for (const [words, told] of [
      [["--count", "many"], /^选项 --count 应当是不小于 1 的整数，不能是“many”。$/],
      [["--clients", "0"], /^选项 --clients 应当是不小于 1 /],
      [["--only", "file,speed"], /^选项 --only 中没有“speed”.*throughput。$/],
      [["--only", "--count"], /^选项 --only 后面缺少它的值。$/],
      [["quick"], /^多余的参数“quick”：/],
    ] as const)
      expect(await refusal(() => readWanted([...words]))).to.match(told);
    const { parts, load, cases } = readWanted(["--only=file,lists", "--warm", "0", "--cases", "8"]);
    expect([...parts]).to.deep.equal(["file", "lists"]);
    expect([load.warm, load.count, cases]).to.deep.equal([0, 3000, 8]);
  });

  it("demo --url：账号文件不在或者不是账号文件时说出它和 --accounts", async () => {
    const missing = await ended("scripts/demo.ts", { ANJIAN_DATA: folder }, ["--url", nowhere]);
    expect(missing.problem).to.match(
      new RegExp(`^读不到示范账号文件 ${folder}/example-accounts.json：.*--accounts.*\n$`),
    );
    expect(missing.code).to.equal(1);
    const file = path.join(folder, "accounts.json");
    writeFileSync(file, '[{ "username": "liming" }]');
    const other = await ended("scripts/demo.ts", {}, ["--url", nowhere, "--accounts", file]);
    expect(other.problem).to.match(new RegExp(`^${file} 不是示范账号文件：.*--accounts.*\n$`));
    expect(other.code).to.equal(1);
  });

  it("layout：读不到的文件、不是流程图的文件，都用一句话说出文件名，文件不变", async () => {
    const missing = await ended("scripts/layout.ts", {}, ["no-such.bpmn"]);
    expect(missing.problem).to.equal("读不到流程图文件 no-such.bpmn。\n");
    expect(missing.code).to.equal(1);
    const file = path.join(folder, "notes.bpmn");
    writeFileSync(file, "流程说明\n");
    const other = await ended("scripts/layout.ts", {}, [file]);
    expect(other.problem).to.match(new RegExp(`^${file} 不是 BPMN 流程图：.*\n$`));
    expect(other.code).to.equal(1);
    expect(readFileSync(file, "utf8")).to.equal("流程说明\n");
  });

  it("配置有错的命令：列出问题，不是堆栈", async () => {
    const { problem, code } = await ended("scripts/verify.ts", { DATABASE_URL: "x", PORT: "0" });
    expect(problem.split("\n").slice(0, -1)).to.have.length(3);
    expect(problem).to.match(/^配置有 2 处问题/);
    expect(code).to.equal(1);
  });
});
