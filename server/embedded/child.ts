import { spawn } from "node:child_process";
import { closeSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { childEnvironment, type Environment } from "../config.ts";
import { openLog, tailOf } from "./log-file.ts";
import { identify, type Running, stopProcess } from "./os-process.ts";
import { StartFailure } from "./start-failure.ts";

/** What a child says over IPC: once when it serves, or why it cannot (a sentence for the user) before it ends. */
export type ChildMessage = { ready: true; address?: string } | { failed: string };
export type RunningChild = Running & { address?: string };

const root = path.join(import.meta.dirname, "..", "..");
const followParent = pathToFileURL(path.join(import.meta.dirname, "follow-parent.ts")).href;

/** A slow machine takes this long to read the product and to hand the engine all its models. */
const patienceMs = 180_000;

/**
 * Runs one of our own programs and waits until it says that it is ready.
 * It is kept out of the terminal's process group: Ctrl-C reaches the parent alone, who stops all in order.
 * @param name the Chinese name for messages
 * @param script from the repository's root, e.g. "server/main.ts"
 * @param env settings on top of this process' environment
 * @throws StartFailure when it ends or stays silent
 */
export async function startChild(options: {
  name: string;
  script: string;
  env: Environment;
  logFile: string;
  withinMs?: number;
  signal?: AbortSignal | undefined;
}): Promise<RunningChild> {
  const { name, script, logFile, signal, withinMs = patienceMs } = options;
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--import", followParent, path.resolve(root, script)],
    {
      cwd: root,
      env: childEnvironment(options.env),
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log, log, "ipc"],
    },
  );
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, killer) => resolve(killer ? `信号 ${killer}` : `退出码 ${code}`));
  });
  if (!identity) throw new StartFailure(`${name}未能启动：${await exited}`);
  const stop = () => stopProcess(identity, { graceMs: 15_000 });
  const outcome = await new Promise<ChildMessage>((resolve) => {
    child.on("message", (message: ChildMessage) => {
      if ("ready" in message || "failed" in message) resolve(message);
    });
    const silent = setTimeout(() => resolve({ failed: `在 ${withinMs / 1000} 秒内没有就绪` }), withinMs);
    signal?.addEventListener("abort", () => resolve({ failed: "已取消" }), { once: true });
    void exited
      .then((how) => resolve({ failed: lastWords(logFile, from) || how }))
      .finally(() => clearTimeout(silent));
  });
  if ("failed" in outcome || signal?.aborted) {
    await stop();
    signal?.throwIfAborted();
    throw new StartFailure(
      `${name}未能启动：${"failed" in outcome ? outcome.failed : ""}（日志：${logFile}）`,
    );
  }
  const address = outcome.address === undefined ? {} : { address: outcome.address };
  return { ...address, pid: identity.pid, adopted: false, exited, stop };
}

/** The line of an error that is worth a person's eye: not the stack below it, not a JSON log line. */
function lastWords(logFile: string, from: number): string {
  const lines = tailOf(logFile, from)
    .split("\n")
    .map((line) => line.trim());
  const plain = lines.filter((line) => line !== "" && !line.startsWith("{") && !line.startsWith("at "));
  return plain.findLast((line) => /Error|Failure/.test(line)) ?? plain.at(-1) ?? "";
}
