import { connect } from "../db/connect.ts";
import { generationsOf } from "../sink/ingest.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * Sees that the engine's data are those that the database has records of: with others every open case would have lost
 * its process without a word.
 * @param generation the name of the engine's present data
 * @throws StartFailure saying where the right data belong
 */
export async function assertSameLife(
  ownerUrl: string,
  generation: string,
  engineData: string,
): Promise<void> {
  const knex = connect({ url: ownerUrl, max: 1 });
  try {
    const known = await generationsOf(knex);
    if (known.length === 0 || known.includes(generation)) return;
    throw new StartFailure(
      `${engineData} 中流程引擎的数据（${generation}）不是这个数据库记录的那一份（${known.join("、")}），未办结的案件会失去流程：请把原来的引擎数据恢复到该目录，或把 ANJIAN_DATA 设为新的目录、DATABASE_URL 设为新的数据库。`,
    );
  } finally {
    await knex.destroy();
  }
}
