import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { Knex } from "knex";
import { connect } from "../../server/db/connect.ts";
import { migrate } from "../../server/db/migrate.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const directory = path.join(import.meta.dirname, "..", "..", "server", "db", "migrations");
const config = { directory, loadExtensions: [".ts"] };

describe("数据库结构 The migrations", function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let owner: Knex;
  before(async () => {
    database = await testDatabase();
    owner = connect({ url: database.ownerUrl, max: 1 });
  });
  after(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** Tables with columns, indexes, triggers and what the application may do with them. */
  const structure = async () => {
    const lists = {
      columns: `select table_name, column_name, data_type, is_nullable, column_default
        from information_schema.columns where table_schema = 'public' order by 1, 2`,
      indexes: "select indexdef from pg_indexes where schemaname = 'public' order by 1",
      constraints: `select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition
        from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
      triggers:
        "select pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal order by 1",
      functions: "select proname from pg_proc where pronamespace = 'public'::regnamespace order by 1",
      grants: `select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'anjian_app' order by 1, 2`,
    };
    const found: Record<string, object[]> = {};
    for (const [name, query] of Object.entries(lists)) found[name] = (await owner.raw(query)).rows;
    return found;
  };

  it("go all the way down and up again, and leave the same structure", async () => {
    const before = await structure();
    await owner.migrate.rollback(config, true);
    const tables = (await structure())["columns"]?.map((c) => (c as { table_name: string }).table_name);
    expect([...new Set(tables)]).to.deep.equal(["knex_migrations", "knex_migrations_lock"]);
    await owner.migrate.latest(config);
    expect(await structure()).to.deep.equal(before);
  });

  it("say whether the database was new, and change nothing when run again", async () => {
    await owner.migrate.rollback(config, true);
    expect(await migrate({ ownerUrl: database.ownerUrl })).to.deep.equal({ created: true });
    const before = await structure();
    expect(await migrate({ ownerUrl: database.ownerUrl })).to.deep.equal({ created: false });
    expect(await structure()).to.deep.equal(before);
  });

  it("run once when two programs start at the same moment", async () => {
    await owner.migrate.rollback(config, true);
    const both = await Promise.allSettled([1, 2].map(() => migrate({ ownerUrl: database.ownerUrl })));
    expect(both.some((start) => start.status === "fulfilled")).to.equal(true);
    const done: string[] = await owner("knex_migrations").orderBy("id").pluck("name");
    expect(done).to.deep.equal(readdirSync(directory).sort());
  });

  it("let the application read and add everywhere, and change what is no record", async () => {
    const grants = (await structure())["grants"] as { table_name: string; privilege_type: string }[];
    const of = (table: string) => grants.filter((g) => g.table_name === table).map((g) => g.privilege_type);
    for (const table of [
      "case_events",
      "submissions",
      "documents",
      "records",
      "forms",
      "delivery_corrections",
    ])
      expect(of(table), table).to.deep.equal(["INSERT", "SELECT"]);
    expect(of("tasks")).to.deep.equal(["DELETE", "INSERT", "SELECT", "UPDATE"]);
    expect(grants.some((g) => ["TRUNCATE", "TRIGGER", "REFERENCES"].includes(g.privilege_type))).to.equal(
      false,
    );
  });

  it("describe the tables of the register in Chinese", async () => {
    const { rows } = await owner.raw(
      "select obj_description(oid) as said from pg_class where relname in ('cases', 'case_events', 'documents', 'outbox')",
    );
    for (const { said } of rows) expect(said).to.match(/[\u4e00-\u9fff]/);
  });
});
