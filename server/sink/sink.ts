import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Knex } from "knex";
import type { Clock } from "../clock.ts";
import { type Bulk, bulksOf, NotABulk } from "./bulk.ts";
import { ForeignRecords, ingest } from "./ingest.ts";

interface SinkOptions {
  knex: Knex;
  /** basic auth that the broker's exporter presents */
  username: string;
  password: string;
  clock: Clock;
  log: { error(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** The exporter sends at most 5 MB of records a bulk; twice that with its action lines is never exceeded. */
const BODY_LIMIT = 12 * 1024 * 1024;

class Refused extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The part of the Elasticsearch protocol that the broker's exporter speaks. Answers after the commit. */
export function createSink({ knex, username, password, clock, log }: SinkOptions): Server {
  const expected = digest(`Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`);
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : 503;
      // 4xx: somebody else's request. 503: the broker keeps its log and tries again.
      if (error instanceof Refused)
        log.warn({ status, reason: error.message }, "request to the sink refused");
      else log.error({ err: error }, "records not stored");
      reply(response, status, { error: error instanceof Refused ? error.message : "not stored" });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ""), expected)) {
      request.resume();
      throw new Refused(401, "credentials missing or wrong");
    }
    const path = (request.url ?? "").split("?")[0];
    if (request.method === "POST" && path?.endsWith("/_bulk")) {
      const body = await read(request);
      const started = performance.now();
      for (const bulk of bulksIn(body)) await store(bulk);
      return reply(response, 200, { took: Math.ceil(performance.now() - started), errors: false, items: [] });
    }
    request.resume();
    if (request.method === "PUT" && /^\/(zeebe-record|_index_template|_component_template)/.test(path ?? ""))
      return reply(response, 200, { acknowledged: true });
    if ((request.method === "GET" || request.method === "HEAD") && path === "/")
      return reply(response, 200, { version: { number: "8.0.0" } });
    throw new Refused(404, "not a request of the exporter");
  }

  async function store(bulk: Bulk): Promise<void> {
    try {
      await ingest(knex, bulk, clock.now());
    } catch (error) {
      throw error instanceof ForeignRecords ? new Refused(409, error.message) : error;
    }
  }
}

function bulksIn(body: string): Bulk[] {
  try {
    return bulksOf(body);
  } catch (error) {
    throw error instanceof NotABulk ? new Refused(400, error.message) : error;
  }
}

/** Reads also what is too long to its end, without keeping it: whoever is still sending would miss the answer. */
async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new Refused(413, "bulk too large");
  return Buffer.concat(chunks).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      "x-elastic-product": "Elasticsearch",
      ...(status === 401 ? { "www-authenticate": "Basic" } : {}),
    })
    .end(text);
}
