import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import express from "express";
import { loadConfig } from "../../server/config.ts";
import { defaultFolders } from "../../server/embedded/default-folders.ts";
import { fontPath } from "../../templates/fonts.ts";
import { ended } from "./ended.ts";
import { refusal, scratchFolder } from "./scratch.ts";

describe("配置：启动时一次说清所有问题", () => {
  it("每个不合格的变量各占一行，说明应当怎样填", async () => {
    const message = await refusal(() =>
      loadConfig({
        PORT: "八千",
        SINK_PORT: "70000",
        LOG_LEVEL: "verbose",
        CLOCK_CONTROLLED: "是",
        ZEEBE_ADDRESS: "zeebe",
      }),
    );
    const lines = message.split("\n");
    expect(lines[0]).to.equal("配置有 5 处问题，请改正后重新启动：");
    expect(
      lines.slice(1).map((line) => /^ {2}([A-Z_]+)（现在是 (.*?)）：.+/.exec(line)?.slice(1, 3)),
    ).to.have.deep.members([
      ["PORT", '"八千"'],
      ["SINK_PORT", '"70000"'],
      ["LOG_LEVEL", '"verbose"'],
      ["CLOCK_CONTROLLED", '"是"'],
      ["ZEEBE_ADDRESS", '"zeebe"'],
    ]);
  });

  it("日后才会出错的值也在启动前说出：地址读不出、端口超出范围、目录不存在、代理写错", async () => {
    const wrong = {
      DATABASE_URL: "postgres://u:geheim@127.0.0.1:abc/x",
      ZEEBE_ADDRESS: "127.0.0.1:99999",
      ANJIAN_FONTS: "/nonexistent",
      TRUST_PROXY: "zzz",
    };
    const message = await refusal(() => loadConfig(wrong));
    const named = message.split("\n").slice(1);
    expect(named.map((line) => /^ {2}([A-Z_]+)/.exec(line)?.[1])).to.have.members(Object.keys(wrong));
    expect(message).not.to.include("geheim");
  });

  it("字库目录中没有字库，或者其中有不是字库、不完整的文件，启动前就说出；单独启动的服务和工作进程也是", async () => {
    const { folder, remove } = scratchFolder();
    const refused = () => refusal(() => loadConfig({ ANJIAN_FONTS: folder }));
    const said = /^配置有 1 处问题.*\n {2}ANJIAN_FONTS（现在是 "[^"]+"）：本单位字库目录.*\n?$/;
    const whole = readFileSync(fontPath("kai", {}));
    writeFileSync(path.join(folder, "kaiti.ttf"), whole);
    expect(await refused(), "none of the names").to.match(said);
    for (const wrong of ["", "not a font at all", whole.subarray(0, whole.length / 2)]) {
      writeFileSync(path.join(folder, "kai.ttf"), wrong);
      expect(await refused(), `${wrong.length} bytes`).to.match(said);
    }
    for (const script of ["server/main.ts", "workers/main.ts", "server/start.ts"])
      expect(await ended(script, { ANJIAN_FONTS: folder }), script)
        .to.deep.include({ output: "", code: 1 })
        .and.to.have.property("problem")
        .that.matches(said);
    writeFileSync(path.join(folder, "kai.ttf"), whole);
    expect(loadConfig({ ANJIAN_FONTS: folder }).ANJIAN_FONTS).to.equal(folder);
    remove();
  }).timeout(60_000);

  it("可信的前置代理写作 express 能认的样子", async () => {
    const settings = ["loopback", "10.0.0.5", "10.0.0.0/24, ::1", "fc00::/7,uniquelocal", "0.0.0.0/1"];
    for (const TRUST_PROXY of settings) {
      expect(loadConfig({ TRUST_PROXY }).TRUST_PROXY).to.equal(TRUST_PROXY);
      expect(() => express().set("trust proxy", TRUST_PROXY)).not.to.throw();
    }
    for (const TRUST_PROXY of [
      "true",
      "1.2.3",
      "10.0.0.0/33",
      "10.0.0.0/0",
      "10.0.0.0/8/8",
      "loopback,",
      "::1/129",
    ])
      expect(await refusal(() => loadConfig({ TRUST_PROXY })), TRUST_PROXY).to.match(/TRUST_PROXY/);
  });

  it("不显示密码，也不显示含密码的地址", async () => {
    const message = await refusal(() =>
      loadConfig({ DATABASE_URL: "mysql://root:geheim@db/x", SINK_PASSWORD: "geheim" }),
    );
    expect(message).to.include("DATABASE_URL").and.include("SINK_PASSWORD").and.not.include("geheim");
  });

  it("彼此矛盾的设置也一并列出", async () => {
    const message = await refusal(() =>
      loadConfig({ HOST: "0.0.0.0", SINK_HOST: "0.0.0.0", CLOCK_CONTROLLED: "true", SINK_USERNAME: "zeebe" }),
    );
    expect(message.split("\n")).to.have.length(4);
    expect(message)
      .to.match(/SINK_USERNAME、SINK_PASSWORD/)
      .and.match(/SINK_HOST/)
      .and.match(/CLOCK_CONTROLLED/);
  });

  it("彼此矛盾的与不合格的一次列全；由不合格的值才得出的矛盾不说", async () => {
    const message = await refusal(() =>
      loadConfig({ PORT: "0", SINK_PASSWORD: "geheimnis", CLOCK_CONTROLLED: "是", HOST: "0.0.0.0" }),
    );
    const [first, ...named] = message.split("\n");
    expect(first).to.equal("配置有 3 处问题，请改正后重新启动：");
    expect(named.map((line) => /^ {2}([A-Z_、]+)/.exec(line)?.[1])).to.have.members([
      "PORT",
      "CLOCK_CONTROLLED",
      "SINK_USERNAME、SINK_PASSWORD",
    ]);
  });

  it("受控时钟不能用于其他机器上的引擎", async () => {
    expect(
      await refusal(() => loadConfig({ CLOCK_CONTROLLED: "true", ZEEBE_ADDRESS: "10.0.0.5:26500" })),
    ).to.match(/CLOCK_CONTROLLED/);
    expect(
      loadConfig({ CLOCK_CONTROLLED: "true", ZEEBE_ADDRESS: "127.0.0.1:26500" }).CLOCK_CONTROLLED,
    ).to.equal(true);
  });

  it("空值等于不设；建表账号默认与应用账号相同；对象不可更改", () => {
    const config = loadConfig({ PORT: " ", DATABASE_URL: "postgres://app:x@db/anjian" });
    expect(config.PORT).to.equal(8080);
    expect(config.DATABASE_OWNER_URL).to.equal("postgres://app:x@db/anjian");
    expect(config).to.be.frozen;
  });

  it("数据默认放在各平台的用户目录，root 用系统目录", () => {
    expect(defaultFolders({ HOME: "/home/li" }, "linux", false).ANJIAN_DATA).to.equal(
      "/home/li/.local/share/anjian",
    );
    expect(defaultFolders({ HOME: "/root" }, "linux", true).ANJIAN_DATA).to.equal("/var/lib/anjian");
    expect(defaultFolders({ HOME: "/Users/li" }, "darwin", false).ANJIAN_CACHE).to.equal(
      "/Users/li/Library/Caches/anjian",
    );
    expect(defaultFolders({ HOME: "/home/li", XDG_CACHE_HOME: "/c" }, "linux", false).ANJIAN_CACHE).to.equal(
      "/c/anjian",
    );
  });
});
