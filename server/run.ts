import path from "node:path";
import { connectEngine } from "../workers/zeebe.ts";
import { createAnswers } from "./answers.ts";
import { createApp } from "./app.ts";
import type { Clock } from "./clock.ts";
import { advanceClock } from "./controlled-clock.ts";
import { connect } from "./db/connect.ts";
import { depsOf } from "./db/deps.ts";
import { readGauges } from "./db/gauges.ts";
import { keepListening } from "./db/keep-listening.ts";
import type { HttpDeps } from "./http-deps.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { loadModels } from "./models.ts";
import { serve } from "./serve.ts";
import { createSink } from "./sink/sink.ts";
import { changeOf, createChangeFeed } from "./sse.ts";

// One photo of a phone is about 5 MB and a short film below this; larger recordings go onto a disk in the file.
const evidenceBytes = 50 * 1024 * 1024;
// A whole office behind one address works with this; a flood does not get through.
const requestsPerMinute = 6_000;

export interface ServerOptions {
  databaseUrl: string;
  /** role to act as in the database */
  role: string;
  /** host:port of the engine's gateway */
  zeebeAddress: string;
  host: string;
  /** 0: any free one */
  port: number;
  /** where the engine's exporter sends its records; without it no sink listens in this process */
  sink?: { host: string; port: number; username: string; password: string } | undefined;
  clock: Clock;
  /** given only where the clock is moved by hand: the engine's management address */
  clockControl?: string | undefined;
  secureCookies: boolean;
  /** addresses of proxies whose word on the caller's address is taken */
  trustProxy?: string | false;
  /** true: every reply is checked against its schema. For tests. */
  checkReplies?: boolean;
  log: Log;
}

/** Starts the HTTP side and the record sink. @returns where it serves and how to stop it */
export async function startServer(options: ServerOptions) {
  const { databaseUrl, role, clock, log } = options;
  const knex = connect({ url: databaseUrl, role, max: 20 });
  const gauges = () => readGauges(knex, clock.now());
  const engine = connectEngine({ address: options.zeebeAddress, log });
  const [feed, answers] = [createChangeFeed(), createAnswers()];
  const listening = keepListening(databaseUrl, ["changes", "answers"], {
    heard(channel, text) {
      const change = channel === "changes" ? changeOf(text) : undefined;
      if (change) feed.publish(change);
      else if (channel === "answers") answers.heard(text);
    },
    resumed: () => feed.resync(),
    failed: (err) => log.warn({ err }, "notifications interrupted"),
  });
  const control = options.clockControl;
  const deps: HttpDeps = {
    ...depsOf(knex, clock),
    ...{ feed, answers, gauges },
    ...(control ? { advanceClock: (byMs: number) => advanceClock(knex, control, byMs) } : {}),
    models: await loadModels(path.join(import.meta.dirname, "..", "processes")),
    metrics: createMetrics(gauges),
    engineReachable: () => engine.healthy(),
    limits: { evidenceBytes, requestsPerMinute },
    secureCookies: options.secureCookies,
    checkReplies: options.checkReplies ?? false,
  };
  const app = await createApp(deps, {
    log,
    clockControlled: control !== undefined,
    trustProxy: options.trustProxy ?? false,
  });
  const sink = options.sink && createSink({ knex, clock, log, ...options.sink });
  if (sink && options.sink) await listenOn(sink, options.sink.host, options.sink.port);
  const served = await serve(app, feed, { host: options.host, port: options.port });
  log.info({ address: served.address }, "serving");
  return {
    address: served.address,
    async stop() {
      log.info("stopping");
      await served.stop();
      sink?.closeAllConnections();
      await new Promise((resolve) => (sink ? sink.close(resolve) : resolve(null)));
      await listening.stop();
      await engine.close();
      await knex.destroy();
      log.info("stopped");
    },
  };
}

const listenOn = (server: ReturnType<typeof createSink>, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
