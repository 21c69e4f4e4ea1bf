import { type Account, type Desk, signIn } from "./office.ts";
import type { Cast } from "./stage.ts";

/** Which example account plays which part. */
const accounts = {
  officer: "liming",
  colleague: "zhangwei",
  fireOfficer: "zhaolei",
  fireColleague: "sunyan",
  head: "chenjie",
  fireHead: "wuting",
  bureauHead: "zhouqiang",
  fireBureauHead: "liuyang",
  deputy: "maping",
  secondDeputy: "luojing",
  legal: "wangfang",
  host: "sunli",
  finance: "heping",
  credit: "tangxue",
  archivist: "gaojun",
  admin: "admin",
} satisfies Record<keyof Cast, string>;

/** Signs everybody of the example in. @throws when an account is missing or refused */
export async function castOf(url: string, known: readonly Account[]): Promise<Cast> {
  const cast: Partial<Record<keyof Cast, Desk>> = {};
  for (const [part, username] of Object.entries(accounts)) {
    const account = known.find((a) => a.username === username);
    if (!account) throw new Error(`没有示范账号 ${username}`);
    cast[part as keyof Cast] = await signIn(url, account);
  }
  return cast as Cast;
}
