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

/** Opens a pool. Nothing is sent before the first query. */
export function connect({ url, role, max = 10 }: ConnectOptions): Knex {
  return knex({
    client: "pg",
    connection: { connectionString: url, application_name: "anjian" },
    pool: {
      min: 0,
      max,
      afterCreate(connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void) {
        const setRole = role ? `set role ${pg.escapeIdentifier(role)};` : "";
        void connection.query(`set timezone = 'Asia/Shanghai'; ${setRole}`, (error) =>
          done(error, connection),
        );
      },
    },
  });
}

/** How long a lost listening connection waits before it tries again. */
const RECONNECT_MS = 500;

/**
 * One connection of its own that listens, and comes back by itself when it is lost.
 * Notifications of the time between are lost: whoever listens must also look now and then.
 */
export async function listen(
  url: string,
  channels: string[],
  heard: (channel: string, text: string) => void,
  log: { error(fields: object, message: string): void },
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client: pg.Client;
  let again: NodeJS.Timeout | undefined;

  async function open(): Promise<void> {
    client = new pg.Client({ connectionString: url, application_name: "anjian-listener", keepAlive: true });
    client.on("notification", ({ channel, payload }) => heard(channel, payload ?? ""));
    client.on("error", lost);
    await client.connect();
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    // What was said while nobody listened is looked up by those who listen.
    for (const channel of channels) heard(channel, "");
  }

  function lost(error: Error): void {
    if (closed || again) return;
    log.error({ err: error }, "listening connection lost");
    client.end().catch(() => undefined);
    again = setTimeout(() => {
      again = undefined;
      if (!closed) open().catch(lost);
    }, RECONNECT_MS);
  }

  await open();
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      await client.end();
    },
  };
}
