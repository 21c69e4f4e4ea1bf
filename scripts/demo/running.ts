import { readFileSync } from "node:fs";
import { StartFailure } from "../../server/embedded/start-failure.ts";
import type { Account } from "./office.ts";

/** The address of a running system, without a slash at its end. @throws StartFailure when it is none */
export function addressOf(given: string): string {
  if (!/^https?:\/\/./.test(given) || !URL.canParse(given))
    throw new StartFailure(`--url 后面的“${given}”不是网址：请写成 http://127.0.0.1:8080 这样的形式。`);
  return given.replace(/\/+$/, "");
}

/** Reads the accounts of the example bureau. @throws StartFailure when the file is missing or holds none */
export function readAccounts(file: string): Account[] {
  const told = "请用 --accounts 指明那套系统的账号文件（在它的数据目录中，名为 example-accounts.json）。";
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new StartFailure(`读不到示范账号文件 ${file}：${told}`, { cause });
  }
  const accounts = parsed(text);
  if (accounts) return accounts;
  throw new StartFailure(`${file} 不是示范账号文件：${told}`);
}

/** @returns undefined when the text is no list of accounts */
function parsed(text: string): Account[] | undefined {
  try {
    const given: unknown = JSON.parse(text);
    if (Array.isArray(given) && given.every(isAccount)) return given;
  } catch {}
  return undefined;
}

const isAccount = (given: unknown): given is Account => {
  const { username, password } = (given ?? {}) as Partial<Record<keyof Account, unknown>>;
  return typeof username === "string" && typeof password === "string";
};
