import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const pauseMs = 1_000;

/**
 * Listens on channels for as long as the program runs, over broken connections and restarts of the database.
 * @param on.heard a notification
 * @param on.resumed listening started anew: what was announced in between was not heard
 * @param on.failed a connection was refused or lost
 * @returns ready: settles when it listens for the first time; stop: ends it
 */
export function keepListening(
  url: string,
  channels: string[],
  on: { heard(channel: string, text: string): void; resumed(): void; failed(error: unknown): void },
): { ready: Promise<void>; stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  /** @returns when the connection is lost or the end is asked for */
  async function listenOnce(listening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "anjian-listener",
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => on.heard(channel, payload ?? ""));
    const over = new Promise<void>((resolve, reject) => {
      client.on("error", reject);
      client.on("end", resolve);
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    // Nobody may be waiting yet when the connection breaks.
    over.catch(() => undefined);
    try {
      await client.connect();
      for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      listening();
      await over;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  let first: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    first = resolve;
  });
  async function listenForever(): Promise<void> {
    let listened = false;
    while (!signal.aborted) {
      try {
        await listenOnce(() => {
          if (listened) on.resumed();
          listened = true;
          first();
        });
      } catch (error) {
        if (!signal.aborted) on.failed(error);
      }
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
  const running = listenForever();
  return {
    ready,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
