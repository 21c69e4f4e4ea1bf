import type { Static, TSchema } from "typebox";
import { DomainError, errorCatalogue } from "../domain/errors.ts";
import { ajv } from "../forms/form.ts";
import type { Deps, Tx } from "../server/db/deps.ts";
import { isUnreachable } from "../server/db/unreachable.ts";

/** A job of the engine, as far as a worker needs to know it. Keys are text. */
export interface Job {
  type: string;
  elementId: string;
  elementInstanceKey: string;
  processInstanceKey: string;
  variables: object;
  customHeaders: object;
}

/**
 * A worker is one kind of effect. The model says by headers which one, variables say on what.
 * `handle` runs in one transaction, at most once per element instance; what it returns becomes job variables.
 */
export function defineWorker<H extends TSchema, I extends TSchema>(spec: {
  type: string;
  headers: H;
  input: I;
  handle(input: Static<I>, headers: Static<H>, tx: Tx, job: Job): Promise<object>;
}) {
  const input = ajv.compile<Static<I>>(spec.input);
  const headers = ajv.compile<Static<H>>(spec.headers);
  return {
    type: spec.type,
    /** the variables to fetch with the job */
    fetchVariable: Object.keys((spec.input as { properties?: object }).properties ?? {}),
    acceptsHeaders: (customHeaders: unknown): boolean => headers(customHeaders),
    async run(job: Job, { once }: Pick<Deps, "once">): Promise<object> {
      const { type, elementInstanceKey, customHeaders } = job;
      // An optional variable that a model maps from nothing arrives as null.
      const variables = Object.fromEntries(Object.entries(job.variables).filter(([, v]) => v !== null));
      if (!input(variables)) throw new DomainError("INVALID_INPUT", { job: type, errors: input.errors });
      if (!headers(customHeaders))
        throw new DomainError("INVALID_INPUT", { job: type, errors: headers.errors });
      const caseId = "caseId" in variables ? String(variables["caseId"]) : undefined;
      return once(
        `${type}:${elementInstanceKey}`,
        (tx) => spec.handle(variables as Static<I>, customHeaders as Static<H>, tx, job),
        caseId,
      );
    },
  };
}
export type Worker = ReturnType<typeof defineWorker>;

/** What the engine's operators are told of a technical failure: never the data that was being worked on. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const [line = ""] = error.message.split("\n");
  return `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}: ${line.slice(0, 300)}`;
}

export type Outcome =
  | { bpmnError: string; message: string }
  | { fail: string; retries: number; backoffMs: number };

/** The only place where a failure becomes an outcome for the engine. */
export function outcomeOf(error: unknown, retries: number): Outcome {
  // The database is away: no try was made, so none is used up.
  if (isUnreachable(error)) return { fail: "database unreachable", retries, backoffMs: 5_000 };
  if (!(error instanceof DomainError))
    // Technical: later it may work. After the last try the engine raises an incident.
    return {
      fail: nameOf(error),
      retries: Math.max(0, retries - 1),
      backoffMs: 2_000 * 4 ** Math.max(0, 3 - retries),
    };
  const message = `${error.code} ${error.message} ${JSON.stringify(error.details ?? {})}`;
  return errorCatalogue[error.code].bpmn
    ? { bpmnError: error.code, message }
    : // Our bug or bad data: trying again is futile, a person must look.
      { fail: message, retries: 0, backoffMs: 0 };
}
