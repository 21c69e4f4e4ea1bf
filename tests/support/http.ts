import { PassThrough } from "node:stream";
import type { Knex } from "knex";
import { createAnswers } from "../../server/answers.ts";
import { type AppOptions, createApp } from "../../server/app.ts";
import { clockOf } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { type Deps, depsOf } from "../../server/db/deps.ts";
import { readGauges } from "../../server/db/gauges.ts";
import { keepListening } from "../../server/db/keep-listening.ts";
import { appRole } from "../../server/embedded/postgres-cluster.ts";
import type { HttpDeps } from "../../server/http-deps.ts";
import { createLog } from "../../server/log.ts";
import { createMetrics } from "../../server/metrics.ts";
import type { Problem } from "../../server/problem.ts";
import { serve } from "../../server/serve.ts";
import { changeOf, createChangeFeed } from "../../server/sse.ts";
import { enterBureau, password, people } from "./bureau.ts";
import { testDatabase } from "./database.ts";

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  problem: Problem;
}

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  /** sent as it is */
  raw?: BodyInit;
}

/** Somebody who speaks to the server; the cookie and the CSRF token travel as in a browser. */
export class Caller {
  readonly address: string;
  cookie = "";
  csrf = "";
  constructor(address: string) {
    this.address = address;
  }

  async ask<T = Record<string, unknown>>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
    const response = await this.send(method, path, ask);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    const body = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body, problem: body as Problem };
  }

  get<T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.ask<T>("GET", path, { headers });
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.ask<T>("POST", path, { body, headers });
  }

  send(method: string, path: string, { body, headers, raw }: Ask = {}): Promise<Response> {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const own: Record<string, string> = {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.csrf ? { "x-csrf-token": this.csrf } : {}),
    };
    return fetch(`${this.address}${path}`, {
      method,
      headers: { ...own, ...headers },
      ...(content === undefined ? {} : { body: content, duplex: "half" }),
    });
  }

  async signIn(username: string, secret = password): Promise<Answer> {
    const answer = await this.post("/api/session", { username, password: secret });
    this.cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    this.csrf = String(answer.body["csrfToken"] ?? "");
    return answer;
  }
}

export interface TestServer {
  address: string;
  deps: Deps;
  /** as the owner of the tables, to arrange what the application may not do */
  owner: Knex;
  /** everything that was logged */
  logged(): string;
  as(who: keyof typeof people): Promise<Caller>;
  caller(): Caller;
  /** the same app anew over the same database, as after a restart */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The HTTP side as it runs, on a database of its own with the bureau of the tests; no engine behind it. */
export async function testServer(
  changes: Partial<HttpDeps> = {},
  options: Partial<AppOptions> = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const knex = connect({ url: database.appUrl, role: appRole });
  const owner = connect({ url: database.ownerUrl, max: 2 });
  const clock = clockOf();
  const deps = depsOf(knex, clock);
  await enterBureau(owner, depsOf(owner, clock));
  const feed = createChangeFeed();
  const listening = keepListening(database.ownerUrl, ["changes"], {
    heard(_channel, text) {
      const change = changeOf(text);
      if (change) feed.publish(change);
    },
    resumed: () => feed.resync(),
    failed: () => undefined,
  });
  await listening.ready;
  const lines: string[] = [];
  const log = createLog(
    { level: "debug", name: "test" },
    new PassThrough().on("data", (d) => lines.push(`${d}`)),
  );
  const gauges = () => readGauges(knex, clock.now());
  const all: HttpDeps = {
    ...deps,
    ...{ feed, gauges, answers: createAnswers(), metrics: createMetrics(gauges) },
    models: { nameOf: (_process, element) => element, namesOf: () => ({}) },
    engineReachable: async () => true,
    limits: { evidenceBytes: 50 * 1024 * 1024, requestsPerMinute: 0 },
    secureCookies: false,
    checkReplies: true,
    ...changes,
  };
  const run = async () =>
    serve(await createApp(all, { log, ...options }), feed, { host: "127.0.0.1", port: 0 });
  let served = await run();
  return {
    get address() {
      return served.address;
    },
    ...{ deps, owner },
    logged: () => lines.join(""),
    caller: () => new Caller(served.address),
    async as(who) {
      const caller = new Caller(served.address);
      const { status, body } = await caller.signIn(people[who].username);
      if (status !== 201) throw new Error(`${who} cannot sign in: ${JSON.stringify(body)}`);
      return caller;
    },
    async restart() {
      await served.stop();
      served = await run();
    },
    async stop() {
      await served.stop();
      await listening.stop();
      await knex.destroy();
      await owner.destroy();
      await database.drop();
    },
  };
}
