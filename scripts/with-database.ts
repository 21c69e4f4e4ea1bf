import type { Knex } from "knex";
import { type Config, loadConfig } from "../server/config.ts";
import { connect } from "../server/db/connect.ts";
import { startPostgres } from "../server/embedded/postgres.ts";
import { hasCluster } from "../server/embedded/postgres-cluster.ts";
import { assertDatabase } from "../server/embedded/reachable.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";

/**
 * Gives a maintenance command the owner's connection: to DATABASE_OWNER_URL or DATABASE_URL when set, else to the
 * embedded database, which is started for the command if it does not run already.
 * @throws StartFailure with one sentence when there is no such database or it holds no register; none is made
 */
export async function withDatabase<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const configured = await configuredOwner(config);
  const embedded = configured ? undefined : await embeddedDatabase(config);
  const knex = connect({ url: configured ?? embedded?.ownerUrl ?? "", max: 2 });
  try {
    if (!(await knex.schema.hasTable("cases")))
      throw new StartFailure(
        configured
          ? "数据库中还没有案件系统的表：请检查 DATABASE_OWNER_URL、DATABASE_URL 是否正确，新数据库请先运行 npm run migrate。"
          : `数据目录 ${config.ANJIAN_DATA} 中的数据库还没有建好：请先运行 npm start。`,
      );
    return await work(knex);
  } finally {
    await knex.destroy();
    if (embedded && !embedded.adopted) await embedded.stop();
  }
}

/**
 * The address of the user's own database as its owner sees it.
 * @returns undefined when none is set
 * @throws StartFailure naming the variable to correct when it cannot be reached
 */
export async function configuredOwner(config: Config): Promise<string | undefined> {
  const { DATABASE_OWNER_URL: owner, DATABASE_URL: app } = config;
  const url = owner ?? app;
  if (url !== undefined) await assertDatabase(url === app ? "DATABASE_URL" : "DATABASE_OWNER_URL", url);
  return url;
}

/** A mistyped folder must not become a new, empty register that then has nothing to complain of. */
function embeddedDatabase({ ANJIAN_DATA: dataDir, ANJIAN_CACHE: cacheDir }: Config) {
  if (!hasCluster(dataDir))
    throw new StartFailure(
      `数据目录 ${dataDir} 中没有数据：请检查 ANJIAN_DATA 是否正确；使用自己的 PostgreSQL 时请设定 DATABASE_URL。`,
    );
  return startPostgres({ dataDir, cacheDir });
}
