import { existsSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import { isLoopback } from "../loopback.ts";
import { readJson, writePrivately } from "./private-file.ts";
import { StartFailure } from "./start-failure.ts";

/** An account of the example bureau; the password is known because it was just made up. */
export type ExampleAccount = { username: string; password: string; name: string; roles: readonly string[] };

/**
 * Loads the example bureau into a new embedded database, and remembers its accounts so that every start can name them.
 * They have known passwords: they exist only where no other machine can reach the product.
 * @param created whether the database was empty before
 * @param seed writes the bureau and tells its accounts
 * @returns the accounts; none when the database was made without them
 * @throws StartFailure when a database with example accounts would be served to other machines
 */
export async function exampleAccounts(
  config: Config,
  created: boolean,
  seed: () => Promise<ExampleAccount[]>,
): Promise<ExampleAccount[]> {
  const file = path.join(config.ANJIAN_DATA, "example-accounts.json");
  const local = isLoopback(config.HOST);
  if (created || !existsSync(file)) writePrivately(file, JSON.stringify(local ? await seed() : []));
  const accounts = readJson<ExampleAccount[]>(file) ?? [];
  if (accounts.length > 0 && !local)
    throw new StartFailure(
      `数据库中有示范账号，不能对其他机器开放：请把 HOST 改回 127.0.0.1，或把 ANJIAN_DATA 设为新的目录，或设定 DATABASE_URL。`,
    );
  return accounts;
}
