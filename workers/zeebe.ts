import { readdirSync, readFileSync } from "node:fs";
import { Duration, ZBClient } from "zeebe-node";
import type { Deps } from "../server/db/deps.ts";
import type { Command } from "../server/db/outbox.ts";
import type { SeenTask } from "../server/db/tasks.ts";
import { within } from "../server/within.ts";
import { outcomeOf, type Worker } from "./define-worker.ts";
import { connectJobs } from "./jobs.ts";
import { RESERVED, seenTask } from "./seen-task.ts";

/** The job type of the engine's job-based user tasks. */
const USER_TASK = `${RESERVED}userTask`;

/**
 * What the engine says to a command. `gone`: what the command was about does not exist (any more); `refused`: it takes
 * this command never, however often it is sent.
 */
export type Answer = "done" | "gone" | { refused: string };

export interface EngineOptions {
  /** host:port of the gateway */
  address: string;
  log: { error(fields: object, message: string): void; info(fields: object, message: string): void };
}

const codeOf = (error: unknown): number | undefined => (error as { code?: number }).code;
const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/**
 * How long the engine gives a job to nobody else; a user task waits for a person. Of a worker that died, or an answer of
 * the gateway that was lost, nobody hears: so long the job then lies.
 */
export const JOB_MS = 10_000;
const engineName = "the engine";
/** The client would wait for an answer without end. */
const ANSWER_MS = 15_000;
/**
 * An application that arrives while nobody listens, such as during a re-check, is taken up later, and no period of the
 * cases lasts longer. As long as a message is kept, the engine refuses a second one with the same id.
 */
const MESSAGE_KEPT = Duration.days.of(90);
const TASK_MS = 30 * 24 * 60 * 60 * 1000;

/** The only user of zeebe-node. One connection for the commands and one for the jobs of this process. */
export function connectEngine({ address, log }: EngineOptions) {
  const jobs = connectJobs(address, log);
  const client = new ZBClient(address, {
    loglevel: "NONE",
    maxRetries: 2,
    maxRetryTimeout: Duration.seconds.of(5),
  });

  async function send(command: Command): Promise<Answer> {
    try {
      if (command.kind === "publish")
        await client.publishMessage({
          name: command.name,
          correlationKey: command.correlationKey,
          variables: command.variables as Record<string, never>,
          messageId: command.messageId,
          timeToLive: MESSAGE_KEPT,
        });
      else if (command.kind === "complete")
        await client.completeJob({ jobKey: command.taskKey, variables: command.variables });
      else {
        if (command.jobKey) await client.updateJobRetries({ jobKey: command.jobKey, retries: 3 });
        await client.resolveIncident({ incidentKey: command.incidentKey });
      }
      return "done";
    } catch (error) {
      if (codeOf(error) === NOT_FOUND) return "gone";
      if (codeOf(error) === ALREADY_EXISTS && command.kind === "publish") return "done";
      if (codeOf(error) === INVALID_ARGUMENT) return { refused: String(error) };
      throw error;
    }
  }

  /** Tells the engine what became of a job that was not done. */
  const giveUp = (jobKey: string, outcome: ReturnType<typeof outcomeOf>): Promise<unknown> =>
    "bpmnError" in outcome
      ? client.throwError({ jobKey, errorCode: outcome.bpmnError, errorMessage: outcome.message })
      : client.failJob({
          jobKey,
          errorMessage: outcome.fail.slice(0, 4000),
          retries: outcome.retries,
          retryBackOff: outcome.backoffMs,
        });

  return {
    /** Sends one command. Throws when the engine cannot be reached or refuses it. */
    send: (command: Command): Promise<Answer> => within(ANSWER_MS, engineName, send(command)),

    /** Deploys every model under processes/ by its stable name. The same bytes again change nothing. */
    async deploy(folder: string): Promise<string[]> {
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) =>
        /\.(bpmn|dmn)$/.test(f),
      );
      for (const name of names.sort()) {
        const content = readFileSync(`${folder}/${name}`);
        if (name.endsWith(".dmn")) await client.deployResource({ name, decision: content });
        else await client.deployResource({ name, process: content });
      }
      return names;
    },

    /** Serves the jobs of one worker. */
    serve(worker: Worker, deps: Deps): void {
      const { type, fetchVariable } = worker;
      jobs.serve({ type, fetchVariable, atMost: 32, timeoutMs: JOB_MS }, async (job) => {
        const answer = await worker.run(job, deps).then(
          (variables) => () => client.completeJob({ jobKey: job.key, variables }),
          (error: unknown) => {
            log.error(
              { jobType: type, jobKey: job.key, elementId: job.elementId, err: error },
              "worker failed",
            );
            return () => giveUp(job.key, outcomeOf(error, job.retries));
          },
        );
        try {
          await within<unknown>(ANSWER_MS, engineName, answer());
        } catch (error) {
          // Not answered: the engine offers the job again, and `once` gives the stored result.
          if (codeOf(error) !== NOT_FOUND) throw error;
        }
      });
    },

    /** Sees every user task as soon as it appears. Seeing it completes nothing. */
    watchTasks(seen: (task: SeenTask) => Promise<void>, now: () => string): void {
      const fetchVariable = ["caseId", "departmentId", "findingId", "deliveryId", "partyId"];
      jobs.serve({ type: USER_TASK, fetchVariable, atMost: 200, timeoutMs: TASK_MS }, async (job) => {
        try {
          await seen(seenTask(job, now()));
        } catch (error) {
          // The record stream brings the same task within about a second.
          log.error({ jobKey: job.key, err: error }, "task not stored by activation");
        }
      });
    },

    /** true when the gateway answers and a broker leads every partition */
    async healthy(): Promise<boolean> {
      try {
        const { brokers, partitionsCount } = await within(3_000, engineName, client.topology());
        const led = new Set(
          brokers.flatMap((b) =>
            b.partitions.filter((p) => String(p.role) === "LEADER").map((p) => p.partitionId),
          ),
        );
        return led.size === partitionsCount;
      } catch {
        return false;
      }
    },

    async close(): Promise<void> {
      await jobs.close();
      await client.close(5_000);
    },
  };
}
export type Engine = ReturnType<typeof connectEngine>;

/**
 * The client library alone, without database, ledger or outbox: the yardstick that the product is measured against.
 * It completes every job at once with nothing.
 */
export function connectRawEngine(address: string) {
  const client = new ZBClient(address, {
    loglevel: "NONE",
    longPoll: Duration.seconds.of(30),
    pollInterval: Duration.milliseconds.of(10),
  });
  const options = { maxJobsToActivate: 200, timeout: Duration.seconds.of(60) };
  return {
    async deploy(folder: string): Promise<void> {
      for (const name of readdirSync(folder).filter((f) => f.endsWith(".bpmn")))
        await client.deployResource({ name, process: readFileSync(`${folder}/${name}`) });
    },
    serve: (taskType: string) =>
      void client.createWorker({ ...options, taskType, taskHandler: (job) => job.complete() }),
    watch: (seen: (caseId: string, jobKey: string) => void) =>
      void client.createWorker<{ caseId: string }>({
        ...options,
        taskType: USER_TASK,
        fetchVariable: ["caseId"],
        taskHandler(job) {
          seen(job.variables.caseId, job.key);
          return job.forward();
        },
      }),
    start: (bpmnProcessId: string, variables: { caseId: string }): Promise<unknown> =>
      client.createProcessInstance({ bpmnProcessId, variables }),
    /** Starts a case as the product does: a message with an id, which the engine takes once. */
    publish: (name: string, variables: { caseId: string }): Promise<unknown> =>
      client.publishMessage({
        ...{ name, variables, correlationKey: variables.caseId, messageId: variables.caseId },
        timeToLive: MESSAGE_KEPT,
      }),
    complete: (jobKey: string): Promise<unknown> => client.completeJob({ jobKey, variables: {} }),
    close: (): Promise<unknown> => client.close(5_000),
  };
}
