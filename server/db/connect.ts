import type { Socket } from "node:net";
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

/** Questions of one connection are sent without waiting for the answers to those before; knex hands this on to pg. */
const pipelined = { pipeline: true };

/** Opens a pool. Nothing is sent before the first query. */
export function connect({ url, role, max = 10 }: ConnectOptions): Knex {
  return knex({
    client: "pg",
    // An error must not carry what was to be written: it goes into logs and to the engine.
    compileSqlOnError: false,
    connection: { connectionString: url, application_name: "anjian", ...pipelined },
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
        sendTogether(connection);
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

type Answered = (error: Error | null, result?: unknown) => void;
type Send = (query: { text?: string; values?: unknown[] }, answered?: Answered) => unknown;

/**
 * What a transaction asks in one turn of the event loop goes out in one piece, its beginning with the first question:
 * to write to a connection and to wake the database costs more than most questions. A statement is planned once per
 * connection instead of at every call.
 */
function sendTogether(connection: pg.Client): void {
  const send = connection.query.bind(connection) as Send;
  const { stream } = (connection as unknown as { connection: { stream: Socket } }).connection;
  let gathering = false;
  const query: Send = (asked, answered) => {
    if (!gathering) {
      gathering = true;
      stream.cork();
      setImmediate(() => {
        gathering = false;
        stream.uncork();
      });
    }
    if (asked.text !== "BEGIN;" || !answered) return send(named(asked), answered);
    // Nobody waits for it. Should it ever fail, what follows must not be done outside a transaction.
    const begun = send(asked, (error) => void (error && stream.destroy(error)));
    answered(null, { command: "BEGIN", rows: [], rowCount: null });
    return begun;
  };
  connection.query = query as typeof connection.query;
}

function named<Q extends Parameters<Send>[0]>(
  asked: Q,
): Q | { text: string; values: unknown[]; name: string } {
  const { text, values } = asked;
  if (text === undefined || !values || values.length === 0) return asked;
  const known = names.get(text);
  if (known === undefined && names.size >= STATEMENTS) return asked;
  const name = known ?? `s${names.size}`;
  names.set(text, name);
  return { text, values, name };
}
