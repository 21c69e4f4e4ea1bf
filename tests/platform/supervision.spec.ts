import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { childEnvironment } from "../../server/config.ts";
import { type RunningChild, startChild } from "../../server/embedded/child.ts";
import { startedByNpm } from "../../server/embedded/npm-gone.ts";
import { endOf, identify, type Running } from "../../server/embedded/os-process.ts";
import { supervise } from "../../server/embedded/supervise.ts";
import { refusal, scratchFolder } from "./scratch.ts";

const programs = "tests/platform/programs";

describe("看护：自己停掉的部分自动恢复，父进程没了就一起停", function () {
  this.timeout(30_000);
  const { folder, remove } = scratchFolder();
  const logFile = path.join(folder, "logs", "child.log");
  const start = (script: string) =>
    startChild({ name: "服务", script: `${programs}/${script}`, env: {}, logFile });
  after(remove);

  it("就绪后给出地址，要求停止时正常退出", async () => {
    const child = await start("serve.ts");
    expect(child.address).to.equal("http://127.0.0.1:1");
    await child.stop();
    expect(await child.exited).to.equal("退出码 0");
  });

  it("启动不成时转述它自己说的原因", async () => {
    expect(await refusal(() => start("refuse.ts"))).to.equal(
      `服务未能启动：缺少表 cases（日志：${logFile}）`,
    );
  });

  it("启动时崩溃：说出错误本身和日志在哪里", async () => {
    expect(await refusal(() => start("break.ts"))).to.equal(
      `服务未能启动：Error: a module is broken（日志：${logFile}）`,
    );
  });

  it("取消启动时，已经起来的进程也停掉", async () => {
    const giveUp = new AbortController();
    const starting = startChild({
      name: "服务",
      script: `${programs}/serve.ts`,
      env: {},
      logFile,
      signal: giveUp.signal,
    });
    giveUp.abort(new Error("不等了"));
    expect(await refusal(() => starting)).to.equal("不等了");
  });

  it("被 kill -9 后重新启动；停止看护后不再启动", async () => {
    const said: string[] = [];
    let again: (() => void) | undefined;
    const restarted = new Promise<void>((resolve) => {
      again = resolve;
    });
    const part = await supervise<RunningChild>({
      name: "服务",
      start: () => start("serve.ts"),
      say: (message) => {
        said.push(message);
        if (message === "服务已重新启动。") again?.();
      },
      firstPauseMs: 10,
    });
    const first = part.current().pid;
    process.kill(first, "SIGKILL");
    await restarted;
    const second = part.current().pid;
    expect(second).to.not.equal(first);
    await part.stop();
    expect(identify(second)).to.equal(undefined);
    expect(said).to.deep.equal(["服务意外停止（信号 SIGKILL），0.01 秒后重新启动。", "服务已重新启动。"]);
  });

  it("重启不成就隔更久再试，直到成功；用的是原来的端口", async () => {
    const said: string[] = [];
    const asked: (number | undefined)[] = [];
    let done: (() => void) | undefined;
    const recovered = new Promise<void>((resolve) => {
      done = resolve;
    });
    const run = (exited: Promise<string>) => ({
      pid: 1,
      adopted: false,
      exited,
      stop: async () => undefined,
      port: 4711,
    });
    const part = await supervise<Running & { port: number }>({
      name: "数据库",
      start: async (before) => {
        asked.push(before?.port);
        if (asked.length === 1) return run(Promise.resolve("退出码 1"));
        if (asked.length < 4) throw new Error("还不行。");
        done?.();
        return run(new Promise(() => undefined));
      },
      say: (message) => said.push(message),
      firstPauseMs: 1,
    });
    await recovered;
    await part.stop();
    expect(asked).to.deep.equal([undefined, 4711, 4711, 4711]);
    expect(said.slice(0, 3)).to.deep.equal([
      "数据库意外停止（退出码 1），0.001 秒后重新启动。",
      "还不行。 0.002 秒后再试。",
      "还不行。 0.004 秒后再试。",
    ]);
  });

  it("父进程被 kill -9：子进程自己停下，不留孤儿占着端口", async () => {
    const parent = fork(path.join(import.meta.dirname, "programs", "parent.ts"), [logFile], {
      execArgv: ["--import", "tsx"],
    });
    const [{ pid }] = (await once(parent, "message")) as [{ pid: number }];
    const child = identify(pid);
    expect(child).to.not.equal(undefined);
    parent.kill("SIGKILL");
    if (child)
      expect(await Promise.race([endOf(child), once(parent, "exit").then(() => endOf(child))])).to.equal(
        "进程已不在",
      );
  });

  it("只结束 npm（kill -TERM）：它的 shell 随之结束，我们自己停下；不是由本项目的 npm 启动的，不受影响", async () => {
    const env = (file: string) => childEnvironment({ npm_package_json: path.resolve(file) });
    const program = `"${process.execPath}" --import tsx ${programs}/follow-npm.ts`;
    // As in a script of npm, whose shell has something left to do after the program.
    const shell = spawn("sh", ["-c", `${program}; true`], { env: env("package.json") });
    const [ready] = await once(shell.stdout, "data");
    expect(String(ready)).to.equal("watching\n");
    const rest = text(shell.stdout);
    shell.kill("SIGTERM");
    expect(await rest).to.equal("npm is gone\n");
    expect(startedByNpm(env("package.json"))).to.equal(true);
    for (const other of ["node_modules/pg/package.json", "nowhere/package.json"])
      expect(startedByNpm(env(other)), other).to.equal(false);
    expect(startedByNpm({})).to.equal(false);
  });
});
