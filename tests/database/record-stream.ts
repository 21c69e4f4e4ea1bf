import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Knex } from "knex";
import type { Clock } from "../../server/clock.ts";
import { projectionTables } from "../../server/sink/projections.ts";
import { createSink } from "../../server/sink/sink.ts";

/**
 * What a broker exported while a joint inspection of two departments went as far as a re-check and was then withdrawn:
 * one record a line, as the exporter sends them. Models are replaced by a word, and fields that say nothing are left out.
 */
export const recorded: readonly string[] = readFileSync(
  path.join(import.meta.dirname, "fixtures", "withdrawn-inspection.ndjson"),
  "utf8",
)
  .trim()
  .split("\n");

/** The body of a bulk request of the exporter. */
export const bulkOf = (records: readonly string[], generation = "first"): string =>
  records
    .map((record) => {
      const { partitionId, position, valueType } = JSON.parse(record) as Record<string, unknown>;
      const index = `zeebe-record-${generation}_${String(valueType).toLowerCase()}_8.5.8_2026-11-22`;
      const action = { routing: String(partitionId), _index: index, _id: `${partitionId}-${position}` };
      return `${JSON.stringify({ index: action })}\n${record}\n`;
    })
    .join("");

/** A record of a kind that is of no consequence unless `value` makes it one. */
export const recordOf = (
  position: number,
  change: { valueType?: string; intent?: string; key?: string; partition?: number; value?: object | string },
): string => {
  const { valueType = "SIGNAL", intent = "BROADCASTED", key = String(position), partition = 1 } = change;
  const value = typeof change.value === "string" ? change.value : JSON.stringify(change.value ?? {});
  return `{"partitionId":${partition},"value":${value},"key":${key},"timestamp":${1_795_364_786_636 + position},"valueType":"${valueType}","recordType":"EVENT","intent":"${intent}","position":${position}}`;
};

export interface TestSink {
  /** what was logged, newest last */
  logged: { level: "warn" | "error"; fields: object }[];
  send(method: string, path: string, body?: string, authorization?: string): Promise<Response>;
  /** posts a bulk as the exporter would; throws unless it is accepted */
  take(records: readonly string[], generation?: string): Promise<void>;
  close(): Promise<void>;
}

const credentials = `Basic ${Buffer.from("zeebe:secret-enough").toString("base64")}`;

/** The sink as it runs beside the server, on a free port. */
export async function aSink(knex: Knex, clock: Clock): Promise<TestSink> {
  const logged: TestSink["logged"] = [];
  const log = {
    warn: (fields: object) => void logged.push({ level: "warn", fields }),
    error: (fields: object) => void logged.push({ level: "error", fields }),
  };
  const server = createSink({ knex, clock, log, username: "zeebe", password: "secret-enough" });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const send: TestSink["send"] = (method, to, body, authorization = credentials) =>
    fetch(`http://127.0.0.1:${port}${to}`, {
      method,
      headers: { ...(authorization ? { authorization } : {}), "content-type": "application/json" },
      ...(body === undefined ? {} : { body }),
    });
  return {
    ...{ logged, send },
    async take(records, generation) {
      const answer = await send("POST", "/_bulk", bulkOf(records, generation));
      if (answer.status !== 200)
        throw new Error(`the sink answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Every row of every projection, in an order of its own. */
export async function projections(knex: Knex): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = {};
  for (const table of projectionTables) all[table] = await knex(table).orderBy("key").select("*");
  return all;
}
