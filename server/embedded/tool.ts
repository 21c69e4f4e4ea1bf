import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { childEnvironment, type Environment } from "../config.ts";

/** What went wrong with a tool of the user's machine: its last lines of output. */
export class ToolError extends Error {
  override name = "ToolError";
}

/**
 * Looks for an executable as a shell would.
 * @param env whose PATH (and PATHEXT on Windows) counts
 * @returns the full path of the first hit
 */
export function findOnPath(name: string, env: Environment): string | undefined {
  return allOnPath(name, env)[0];
}

/** Every executable of that name on PATH, first hit first. */
export function allOnPath(name: string, env: Environment): string[] {
  const suffixes = process.platform === "win32" ? (env["PATHEXT"] ?? ".EXE;.CMD;.BAT").split(";") : [""];
  return (env["PATH"] ?? env["Path"] ?? "")
    .split(path.delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => suffixes.map((suffix) => path.join(folder, name + suffix)))
    .filter(isExecutable);
}

/** Whether `file` is a file that may be executed. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a tool to its end.
 * @param onLine gets each line or progress mark that it prints
 * @throws ToolError with its last lines when it fails; an AbortError when `signal` stops it
 */
export function runTool(
  command: string,
  args: readonly string[],
  options: { env?: Environment; onLine?: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const needsShell = process.platform === "win32" && /\.(cmd|bat)$/i.test(command);
    const child = spawn(needsShell ? `"${command}"` : command, args, {
      env: childEnvironment(options.env ?? {}),
      stdio: ["ignore", "pipe", "pipe"],
      shell: needsShell,
      windowsHide: true,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const tail: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        options.onLine?.(line);
        if (line.trim() !== "") tail.push(line.trim());
        if (tail.length > 8) tail.shift();
      });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new ToolError(tail.join("\n")))));
  });
}
