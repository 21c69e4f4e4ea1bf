import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Environment } from "../config.ts";
import { ensureRoom, roomForEngine, type StatFs } from "./disk.ts";
import { installOnce } from "./install-once.ts";
import { StartFailure } from "./start-failure.ts";
import { findOnPath, runTool, ToolError } from "./tool.ts";

export type Archive = { coordinates: string; bytes: number; sha256: string };

/** The one engine this product is tested with; its licence allows production use free of charge. */
const engineVersion = "8.5.8";
const engineArchive: Archive = {
  coordinates: `io.camunda:camunda-zeebe:${engineVersion}:tar.gz`,
  bytes: 212_102_843,
  sha256: "53ce62b008e61a87a3f7aed700065ad1352084a24c85771bc4e8300828bf95b4",
};
const copyGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

/**
 * The folder of the unpacked engine: ZEEBE_HOME, or what Maven brings once into the cache.
 * @param java whose folder Maven may use when the machine has no other Java
 * @param stat tells the free room; replaced in tests
 * @throws StartFailure when Maven is missing or fails, the disk is full or the archive is not the expected one
 */
export async function provideEngine(options: {
  home?: string | undefined;
  cacheDir: string;
  env: Environment;
  java: string;
  progress: (message: string) => void;
  signal?: AbortSignal | undefined;
  stat?: StatFs;
}): Promise<string> {
  const { home, cacheDir, env, progress, signal } = options;
  if (home !== undefined) {
    if (existsSync(path.join(home, "lib", `zeebe-broker-${engineVersion}.jar`))) return home;
    throw new StartFailure(
      `ZEEBE_HOME 所指的目录 ${home} 中没有 Zeebe ${engineVersion}：请改正它，或不设它以自动下载。`,
    );
  }
  const folder = path.join(cacheDir, `camunda-zeebe-${engineVersion}`);
  await installOnce(folder, async (staging) => {
    const maven = findOnPath("mvn", env);
    if (!maven)
      throw new StartFailure(
        `需要 Maven 来下载流程引擎：请安装 Maven（命令 mvn），或自行取得 Zeebe ${engineVersion} 并设定 ZEEBE_HOME。`,
      );
    await ensureRoom(cacheDir, roomForEngine, "ANJIAN_CACHE", options.stat);
    const download = path.join(staging, "download");
    mkdirSync(download, { recursive: true });
    progress(
      `首次运行，正在用 Maven 下载流程引擎 Zeebe ${engineVersion}（${megabytes(engineArchive.bytes)} MB）……`,
    );
    const useJava =
      env["JAVA_HOME"] || findOnPath("java", env)
        ? {}
        : { JAVA_HOME: path.resolve(options.java, "..", "..") };
    try {
      await runTool(
        maven,
        [copyGoal, `-Dartifact=${engineArchive.coordinates}`, `-DoutputDirectory=${download}`],
        {
          env: { ...env, ...useJava },
          onLine: reportTransfer(progress),
          signal,
        },
      );
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      const reason = error.message.split("\n").find((line) => line.includes("ERROR")) ?? error.message;
      throw new StartFailure(
        `Maven 未能下载流程引擎：${reason}。请检查网络和 Maven 的设置，或设定 ZEEBE_HOME。`,
      );
    }
    const file = path.join(download, `camunda-zeebe-${engineVersion}.tar.gz`);
    progress("正在校验并解压流程引擎……");
    await verifyArchive(file, engineArchive);
    await unpack(file, staging, env, signal);
  });
  return folder;
}

/**
 * Sees that the archive is, byte for byte, the one that was tested.
 * @throws StartFailure when size or sha256 differ
 */
export async function verifyArchive(file: string, expected: Archive): Promise<void> {
  const { size } = statSync(file);
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const sha256 = hash.digest("hex");
  if (size === expected.bytes && sha256 === expected.sha256) return;
  throw new StartFailure(
    `下载的流程引擎与预期不符（${size} 字节，sha256 ${sha256}；应为 ${expected.bytes} 字节，sha256 ${expected.sha256}）：` +
      `请删除 Maven 本地仓库中的 ${expected.coordinates} 后重新启动，仍不符时检查所用的镜像。`,
  );
}

/** The archive's single top folder becomes `staging` itself. */
async function unpack(
  file: string,
  staging: string,
  env: Environment,
  signal: AbortSignal | undefined,
): Promise<void> {
  const tar = findOnPath("tar", env);
  if (!tar) throw new StartFailure("需要 tar 命令来解压流程引擎：请安装 tar 后重新启动。");
  try {
    await runTool(tar, ["-xzf", file, "-C", staging, "--strip-components=1", "--no-same-owner"], {
      env,
      signal,
    });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    throw new StartFailure(`流程引擎解压失败：${error.message.split("\n").at(-1)}`);
  }
  rmSync(path.dirname(file), { recursive: true });
}

/** Maven redraws its progress many times a second; a person is told at every tenth of the way. */
export function reportTransfer(progress: (message: string) => void): (line: string) => void {
  let told = 0;
  return (line) => {
    for (const [, done, total] of line.matchAll(/([\d.]+)\/([\d.]+) MB/g)) {
      const tenth = Math.floor((Number(done) / Number(total)) * 10);
      if (Number(total) < 100 || tenth <= told) continue;
      told = tenth;
      progress(`已下载 ${tenth * 10}%（${Math.floor(Number(done))}/${Math.floor(Number(total))} MB）`);
    }
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
