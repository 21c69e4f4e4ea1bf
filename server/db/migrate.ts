import { connect } from "./connect.ts";

/**
 * Brings the database to the present form.
 * @returns created: true when the database was empty before
 */
export async function migrate({ ownerUrl }: { ownerUrl: string }): Promise<{ created: boolean }> {
  const knex = connect({ url: ownerUrl, max: 2 });
  try {
    const before = await knex.schema.hasTable("cases");
    await knex.migrate.latest({ directory: `${import.meta.dirname}/migrations`, loadExtensions: [".ts"] });
    return { created: !before };
  } finally {
    await knex.destroy();
  }
}
