import { execFileSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

/** The operating system's user that PostgreSQL runs as. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root, so root lends it the system user `postgres`, made when there is none.
 * @returns undefined when we are not root: PostgreSQL then runs as ourselves
 * @throws StartFailure when the user cannot be made
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return lookUp("postgres");
  } catch {
    try {
      execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], {
        stdio: "ignore",
      });
      return lookUp("postgres");
    } catch {
      throw new StartFailure(
        "PostgreSQL 不能以 root 身份运行，而系统用户 postgres 又无法建立：请改用普通用户启动，或设定 DATABASE_URL。",
      );
    }
  }
}

/** Whether the account may enter every folder above `target` and read and, if it is a program, run `target` itself. */
export function mayReach(account: Account, target: string): boolean {
  const real = realpathSync(target);
  const above: string[] = [];
  for (let folder = path.dirname(real); ; folder = path.dirname(folder)) {
    above.push(folder);
    if (folder === path.dirname(folder)) break;
  }
  return above.every((folder) => grants(account, folder, 0b001)) && grants(account, real, 0b101);
}

function grants(account: Account, file: string, wanted: number): boolean {
  const { mode, uid, gid } = statSync(file);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

function lookUp(name: string): Account {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  return { uid: id("-u"), gid: id("-g") };
}
