import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect } from "chai";
import { loadConfig } from "../../server/config.ts";
import { engineProgram } from "../../server/embedded/engine-program.ts";
import { identify, isRunning } from "../../server/embedded/os-process.ts";
import { type RunningZeebe, startZeebe } from "../../server/embedded/zeebe.ts";
import { brokerEnvironment } from "../../server/embedded/zeebe-settings.ts";
import { readState, recordGeneration, setEngineDataAside } from "../../server/embedded/zeebe-state.ts";
import { refusal, scratchFolder } from "./scratch.ts";

const sink = { host: "127.0.0.1", port: 1, username: "zeebe", password: "password" };

describe("内嵌流程引擎", function () {
  this.timeout(300_000);
  const { folder: dataDir, remove } = scratchFolder();
  const config = loadConfig();
  let running: RunningZeebe | undefined;
  const receiver = createServer();
  after(async () => {
    receiver.close();
    receiver.closeAllConnections();
    await running?.stop();
    remove();
  });

  it("一切只在本机监听", () => {
    const ports = { gateway: 1, command: 2, internal: 3, server: 4, management: 5 };
    const settings = { dataDir, sink, generation: "g1", partitions: 1, clockControlled: false };
    const environment = brokerEnvironment(settings, ports);
    const hosts = Object.entries(environment).filter(([name]) => /HOST$|ADDRESS$/.test(name));
    expect(hosts.map(([, host]) => host)).to.deep.equal(hosts.map(() => "127.0.0.1"));
    expect(hosts).to.have.length(4);
    expect(environment["ZEEBE_BROKER_EXPORTERS_HISTORY_ARGS_BULK_SIZE"]).to.equal("200");
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

  it("没停的引擎由下一次启动接管；被 kill -9 后在同样的端口恢复；设置变了就换掉；分区数不能改", async () => {
    const program = await engineProgram(config, () => undefined);
    const seen: string[] = [];
    receiver.on("request", (request, response) => {
      seen.push(`${request.method} ${request.url?.split("?")[0]} ${request.headers.authorization}`);
      request.resume().on("end", () =>
        response
          .setHeader("X-Elastic-Product", "Elasticsearch")
          .setHeader("content-type", "application/json")
          .end(request.url === "/_bulk" ? '{"took":1,"errors":false,"items":[]}' : '{"acknowledged":true}'),
      );
    });
    receiver.listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const target = { ...sink, port: (receiver.address() as AddressInfo).port };
    const generation = recordGeneration(dataDir);
    const settings = { ...program, dataDir, sink: target, generation, partitions: 1, clockControlled: false };

    const first = await startZeebe(settings);
    running = first;
    expect(first.adopted).to.equal(false);

    running = await startZeebe(settings);
    expect(running).to.include({ adopted: true, pid: first.pid, zeebeAddress: first.zeebeAddress });

    process.kill(first.pid, "SIGKILL");
    await first.exited;
    running = await startZeebe({ ...settings, ports: first.ports });
    expect(running).to.include({
      adopted: false,
      zeebeAddress: first.zeebeAddress,
      managementAddress: first.managementAddress,
    });
    expect(running.pid).to.not.equal(first.pid);

    const before = readState(dataDir)?.process;
    running = await startZeebe({ ...settings, clockControlled: true });
    expect(running.adopted).to.equal(false);
    expect(before && isRunning(before)).to.equal(false);
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
    const log = readFileSync(path.join(dataDir, "logs", "zeebe.log"), "utf8");
    expect(log).to.not.match(/\bERROR\b/);
    expect(
      seen.every((request) => request.endsWith(`Basic ${Buffer.from("zeebe:password").toString("base64")}`)),
    ).to.equal(true);
  });
});
