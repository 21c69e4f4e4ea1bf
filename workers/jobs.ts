import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  Client,
  type ClientReadableStream,
  credentials,
  type ServiceDefinition,
  status,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";

/** A job as the gateway gives it out. Keys are text. */
export interface ActivatedJob {
  key: string;
  type: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionKey: string;
  elementId: string;
  customHeaders: Record<string, unknown>;
  variables: Record<string, unknown>;
  retries: number;
}

/** Which jobs are asked for. */
export interface Wanted {
  type: string;
  fetchVariable: string[];
  /** so many at once; more are asked for when most of them are done */
  atMost: number;
  /** so long the engine gives a job to nobody else */
  timeoutMs: number;
}

type SentJob = Omit<ActivatedJob, "customHeaders" | "variables"> & {
  customHeaders: string;
  variables: string;
};
type Asked = ClientReadableStream<{ jobs: SentJob[] }>;

/** The gateway holds a question open for so long when there is nothing to do. */
const HELD_MS = 10_000;
/** A question that is open for longer was lost. */
const LOST_MS = HELD_MS + 5_000;
const MOST_DONE = 0.3;
/** Whoever stops waits no longer than this for what is under way: it will be offered to somebody else. */
const STOP_MS = 5_000;
/** Failures that pass by themselves; any other is told, and now and then again. */
const passing: readonly unknown[] = [
  status.UNAVAILABLE,
  status.RESOURCE_EXHAUSTED,
  status.DEADLINE_EXCEEDED,
  status.CANCELLED,
];
const TOLD_EVERY = 10;
/** After a question that failed the next one comes later and later, up to this. */
const SHORTEST_MS = 100;
const LONGEST_MS = 2_000;

/**
 * A pause before the question that follows on so many failures. An engine under pressure refuses questions: to ask it
 * at once again is what keeps it under pressure. Not all types ask at the same moment.
 */
const pauseMs = (failures: number): number =>
  Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);

/** The engine's protocol, as its client brings it along. */
const proto = fileURLToPath(import.meta.resolve("zeebe-node/proto/zeebe.proto"));
const load = () => {
  const gateway = loadSync(proto, { keepCase: true, longs: String, defaults: true })[
    "gateway_protocol.Gateway"
  ] as ServiceDefinition;
  const method = gateway["ActivateJobs"];
  if (!method) throw new Error("the engine's protocol has no jobs");
  return method;
};

/**
 * Asks the engine for jobs: one connection for all types, and for each type never more than one question at a time.
 * The client's own workers ask an engine that refuses them without any pause and leave the questions before open, so
 * that a busy engine is asked hundreds of times a second and never gets out of it.
 */
export function connectJobs(address: string, log: { error(fields: object, message: string): void }) {
  const { path, requestSerialize, responseDeserialize } = load();
  const client = new Client(address, credentials.createInsecure(), {
    "grpc.initial_reconnect_backoff_ms": 200,
    "grpc.min_reconnect_backoff_ms": 200,
    "grpc.max_reconnect_backoff_ms": 2_000,
    // A gateway that has vanished from the network is noticed.
    "grpc.keepalive_time_ms": 45_000,
    "grpc.keepalive_timeout_ms": 10_000,
  });
  const closing = new AbortController();
  // Every type listens to it.
  setMaxListeners(0, closing.signal);
  const loops: Promise<void>[] = [];

  /** One question. @returns when it has ended @throws when it was refused or lost */
  const ask = (wanted: Wanted, amount: number, given: (jobs: SentJob[]) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const { type, fetchVariable, timeoutMs } = wanted;
      const request = {
        ...{ type, fetchVariable, worker: "anjian", timeout: timeoutMs },
        ...{ maxJobsToActivate: amount, requestTimeout: HELD_MS },
      };
      const asked: Asked = client.makeServerStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        { deadline: Date.now() + LOST_MS },
      );
      const cancel = () => asked.cancel();
      closing.signal.addEventListener("abort", cancel, { once: true });
      asked.on("data", ({ jobs }) => given(jobs));
      // A failure is told before the end that follows on it.
      asked.on("error", reject);
      asked.on("end", resolve);
      asked.on("status", () => closing.signal.removeEventListener("abort", cancel));
    });

  async function serve(wanted: Wanted, handle: (job: ActivatedJob) => Promise<unknown>): Promise<void> {
    const { signal } = closing;
    // By key: what takes longer than its time is offered again while it is still being done.
    const active = new Set<string>();
    let failures = 0;
    let fewer: () => void = () => undefined;
    const given = (jobs: SentJob[]) => {
      for (const job of jobs.filter(({ key }) => !active.has(key))) {
        active.add(job.key);
        const done = async () => handle(read(job));
        done()
          .catch((err) => log.error({ jobType: job.type, jobKey: job.key, err }, "job not answered"))
          .finally(() => {
            active.delete(job.key);
            fewer();
          });
      }
    };
    const until = async (enough: () => boolean) => {
      while (!enough()) await new Promise<void>((resolve) => (fewer = resolve));
    };
    while (!signal.aborted) {
      await until(() => active.size <= wanted.atMost * MOST_DONE);
      if (signal.aborted) break;
      try {
        await ask(wanted, wanted.atMost - active.size, given);
        failures = 0;
      } catch (err) {
        if (failures++ % TOLD_EVERY === 0 && !passing.includes((err as { code?: number }).code))
          log.error({ jobType: wanted.type, err }, "the engine gives no jobs");
        await delay(pauseMs(failures), undefined, { signal }).catch(() => undefined);
      }
    }
    await until(() => active.size === 0);
  }

  return {
    /** Has the jobs of a type done, until `close`. @param handle does one */
    serve(wanted: Wanted, handle: (job: ActivatedJob) => Promise<unknown>): void {
      loops.push(serve(wanted, handle));
    },
    /** Asks for no more, and waits a while until what is under way is done. */
    async close(): Promise<void> {
      closing.abort();
      await Promise.race([Promise.all(loops), delay(STOP_MS, undefined, { ref: false })]);
      client.close();
    },
  };
}

const read = ({ customHeaders, variables, ...job }: SentJob): ActivatedJob => ({
  ...job,
  customHeaders: JSON.parse(customHeaders),
  variables: JSON.parse(variables),
});
