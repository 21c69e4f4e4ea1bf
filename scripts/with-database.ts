import type { Knex } from "knex";
import { loadConfig } from "../server/config.ts";
import { connect } from "../server/db/connect.ts";
import { startPostgres } from "../server/embedded/postgres.ts";

/**
 * Gives a maintenance command the owner's connection: to DATABASE_OWNER_URL or DATABASE_URL when set, else to the
 * embedded database, which is started for the command if it does not run already.
 */
export async function withDatabase<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const configured = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
  const embedded = configured
    ? undefined
    : await startPostgres({ dataDir: config.ANJIAN_DATA, cacheDir: config.ANJIAN_CACHE });
  const knex = connect({ url: configured ?? embedded?.ownerUrl ?? "", max: 2 });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
    if (embedded && !embedded.adopted) await embedded.stop();
  }
}
