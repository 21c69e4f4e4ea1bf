import type { Knex } from "knex";
import { type Clock, clockOf } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { type Deps, depsOf } from "../../server/db/deps.ts";
import { appRole } from "../../server/embedded/postgres-cluster.ts";
import { enterBureau } from "../support/bureau.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

/** A database of its own with the bureau of the tests, as the application and as its owner see it. */
export interface Register {
  database: TestDatabase;
  clock: Clock;
  /** the repositories as the application has them */
  deps: Deps;
  /** the application's connection */
  app: Knex;
  /** the owner of the tables, who could do more than the application may */
  owner: Knex;
  close(): Promise<void>;
}

/** @param clock default: real time */
export async function aRegister(clock: Clock = clockOf()): Promise<Register> {
  const database = await testDatabase();
  const app = connect({ url: database.appUrl, role: appRole, max: 24 });
  const owner = connect({ url: database.ownerUrl, max: 4 });
  await enterBureau(owner, depsOf(owner, clock));
  return {
    ...{ database, clock, app, owner },
    deps: depsOf(app, clock),
    async close() {
      await app.destroy();
      await owner.destroy();
      await database.drop();
    },
  };
}

/** Does what the database forbids even its owner: changes rows behind the back of the triggers. */
export async function tamper(owner: Knex, statement: string, values: Knex.RawBinding[] = []): Promise<void> {
  await owner.transaction(async (trx) => {
    await trx.raw("set local session_replication_role = replica");
    await trx.raw(statement, values);
  });
}

/** What the database says when it refuses; it must refuse. */
export async function refusalOf(act: PromiseLike<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("it was expected to be refused");
}
