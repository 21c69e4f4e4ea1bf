import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { loadConfig } from "../../server/config.ts";
import { engineProgram } from "../../server/embedded/engine-program.ts";
import { identify } from "../../server/embedded/os-process.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { type RunningZeebe, startZeebe } from "../../server/embedded/zeebe.ts";
import { brokerEnvironment } from "../../server/embedded/zeebe-settings.ts";
import { recordGeneration, setEngineDataAside, writeState } from "../../server/embedded/zeebe-state.ts";
import { loadWorkers } from "../../workers/load.ts";
import { refusal, scratchFolder } from "./scratch.ts";

describe("内嵌流程引擎", function () {
  this.timeout(300_000);
  const { folder: dataDir, remove } = scratchFolder();
  const sink = { host: "127.0.0.1", port: 1, username: "zeebe", password: "password" };
  let running: RunningZeebe | undefined;
  after(async () => {
    await running?.stop();
    remove();
  });

  const environment = brokerEnvironment(
    { dataDir, sink, generation: "g1", partitions: 1, clockControlled: false },
    { gateway: 1, command: 2, internal: 3, server: 4, management: 5 },
  );

  it("一切只在本机监听，每批送出二百条记录", () => {
    const hosts = Object.entries(environment).filter(([name]) => /HOST$|ADDRESS$/.test(name));
    expect(hosts.map(([, host]) => host)).to.deep.equal(Array(4).fill("127.0.0.1"));
    expect(environment["ZEEBE_BROKER_EXPORTERS_HISTORY_ARGS_BULK_SIZE"]).to.equal("200");
  });

  it("机器再忙，引擎也照收一个工作进程同时提出的请求", async () => {
    const limit = Number(environment["ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT"]);
    // A question for each type and for people's tasks; three batches of 32 commands. Answers to jobs are always taken.
    const { size } = await loadWorkers();
    expect(limit).to.be.at.least(size + 1 + 3 * 32);
  });

  it("数据清空后换一个记录代号；换了数据库就把旧数据移开", () => {
    const first = recordGeneration(dataDir);
    expect(recordGeneration(dataDir))
      .to.equal(first)
      .and.match(/^[0-9a-f]{8}$/);
    expect(setEngineDataAside(dataDir)).to.match(/data-of-earlier-database/);
    expect(setEngineDataAside(dataDir)).to.equal(undefined);
    expect(recordGeneration(dataDir)).to.not.equal(first);
  });

  it("遗留的引擎设置不同就停掉，相同就接管；被 kill -9 后在同样的端口恢复；分区数不能改", async () => {
    const program = await engineProgram(loadConfig(), () => undefined);
    const generation = recordGeneration(dataDir);
    const settings = { ...program, dataDir, sink, generation, partitions: 1, clockControlled: true };

    const leftover = spawn(process.execPath, ["-e", "setInterval(() => undefined, 60_000)"]);
    await once(leftover, "spawn");
    const ports = await freePorts(5);
    const [gateway = 0, command = 0, internal = 0, server = 0, management = 0] = ports;
    mkdirSync(path.join(dataDir, "zeebe"), { recursive: true });
    const holder = identify(leftover.pid ?? 0);
    if (!holder) throw new Error("the stand-in for a leftover broker does not run");
    const planned = { gateway, command, internal, server, management };
    writeState(dataDir, { process: holder, ports: planned, fingerprint: "other settings", partitions: 1 });

    const first = await startZeebe(settings);
    running = first;
    expect(identify(holder.pid)).to.equal(undefined);
    expect(first).to.include({ adopted: false, zeebeAddress: `127.0.0.1:${gateway}` });

    const adopted = await startZeebe(settings);
    expect(adopted).to.include({ adopted: true, pid: first.pid, zeebeAddress: first.zeebeAddress });

    process.kill(first.pid, "SIGKILL");
    await first.exited;
    running = await startZeebe({ ...settings, ports: first.ports });
    expect(running).to.include({ adopted: false, zeebeAddress: first.zeebeAddress });
    expect(running.pid).to.not.equal(first.pid);

    const moved = await fetch(`http://${running.managementAddress}/actuator/clock/add`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ offsetMilli: 86_400_000 }),
    });
    expect(moved.status).to.equal(200);

    await running.stop();
    expect(identify(running.pid)).to.equal(undefined);
    expect(await refusal(() => startZeebe({ ...settings, partitions: 2 }))).to.match(
      /1 个分区.*ZEEBE_PARTITIONS 改回 1/,
    );
  });
});
