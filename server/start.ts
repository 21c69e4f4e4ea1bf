import { loadConfig } from "./config.ts";
import { onceNpmIsGone } from "./embedded/npm-gone.ts";
import { StartFailure } from "./embedded/start-failure.ts";
import { startWholeSystem, type WholeSystem } from "./embedded/whole-system.ts";

const say = (message: string) => void process.stdout.write(`${message}\n`);
const stopRequest = new AbortController();
const askToStop = (why: string) => {
  if (!stopRequest.signal.aborted) say(`\n${why}正在停止……`);
  stopRequest.abort();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => askToStop(""));
onceNpmIsGone(() => askToStop("启动本系统的 npm 已经结束，"));
// Whoever read this may be gone (a closed terminal, a pipe): that must not end us before all is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

process.exitCode = await run();
// The channels to children that were stopped by force must not hold us.
process.exit();

/** @returns the exit code */
async function run(): Promise<number> {
  let system: WholeSystem | undefined;
  try {
    const config = loadConfig();
    system = await startWholeSystem(config, say, stopRequest.signal);
    announce(system, config.ANJIAN_DATA);
    await untilAsked();
    await system.stop();
    say("已全部停止。");
    return 0;
  } catch (error) {
    if (stopRequest.signal.aborted && !system) return 130;
    process.stderr.write(`${error instanceof StartFailure ? error.message : describe(error)}\n`);
    return 1;
  }
}

function announce({ address, accounts }: WholeSystem, dataDir: string): void {
  say(`\n案件系统已启动：${address}`);
  say(`数据目录：${dataDir}（日志在其中的 logs 目录）`);
  if (accounts.length > 0) say("示范账号（只存在于本机的示范数据库）：");
  for (const { username, password, name, roles } of accounts)
    say(`  ${username}  ${password}  ${name}（${roles.join("、")}）`);
  say("按 Ctrl-C 停止。");
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60_000);
    const finish = () => {
      clearInterval(alive);
      resolve();
    };
    if (stopRequest.signal.aborted) finish();
    stopRequest.signal.addEventListener("abort", finish, { once: true });
  });
}

function describe(error: unknown): string {
  return `启动时发生意外错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
