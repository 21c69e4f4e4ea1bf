import knex, { type Knex } from "knex";
import pg from "pg";

const { builtins, setTypeParser } = pg.types;
// A legal date is a string from form to database and back; an instant carries China's offset.
setTypeParser(builtins.DATE, (text) => text);
setTypeParser(
  builtins.TIMESTAMPTZ,
  (text) => `${text.replace(" ", "T")}${/[+-]\d\d$/.test(text) ? ":00" : ""}`,
);
setTypeParser(builtins.INT8, (text) => text);

export interface ConnectOptions {
  url: string;
  /** role to act as; the session keeps only what this role may do */
  role?: string;
  max?: number;
}

/** So long a request waits for a connection before it is told that the database is not there. */
const ACQUIRE_MS = 10_000;

/** Opens a pool. Nothing is sent before the first query. */
export function connect({ url, role, max = 10 }: ConnectOptions): Knex {
  return knex({
    client: "pg",
    // An error must not carry what was to be written: it goes into logs and to the engine.
    compileSqlOnError: false,
    connection: { connectionString: url, application_name: "anjian" },
    acquireConnectionTimeout: ACQUIRE_MS,
    // What fails is thrown and logged by whoever asked; knex's own lines on the console say nothing more.
    log: {
      warn: () => undefined,
      error: () => undefined,
      deprecate: () => undefined,
      debug: () => undefined,
    },
    pool: {
      min: 0,
      max,
      afterCreate(connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void) {
        prepareStatements(connection);
        const setRole = role ? `set role ${pg.escapeIdentifier(role)};` : "";
        void connection.query(`set timezone = 'Asia/Shanghai'; ${setRole}`, (error) =>
          done(error, connection),
        );
      },
    },
  });
}

/** Statements are told apart by their text; beyond so many they are sent as they are. */
const STATEMENTS = 400;
const names = new Map<string, string>();

/** PostgreSQL plans a statement once per connection instead of at every call: planning costs it more than the work. */
function prepareStatements(connection: pg.Client): void {
  const send = connection.query.bind(connection) as (query: unknown, ...rest: unknown[]) => unknown;
  const query = (config: unknown, ...rest: unknown[]) => send(named(config), ...rest);
  connection.query = query as typeof connection.query;
}

function named(config: unknown): unknown {
  const { text, values } = config as { text?: string; values?: unknown[] };
  if (text === undefined || !values || values.length === 0) return config;
  const known = names.get(text);
  if (known === undefined && names.size >= STATEMENTS) return config;
  const name = known ?? `s${names.size}`;
  names.set(text, name);
  return { text, values, name };
}
