import type { ErrorRequestHandler, Response } from "express";
import { DomainError, errorCatalogue } from "../domain/errors.ts";
import type { FieldError } from "../forms/messages.ts";
import { sealedFile } from "./db/sealed.ts";
import { isUnreachable } from "./db/unreachable.ts";

/** Failures of the machinery: no rule and no input is to blame, and their cause is for the log alone. */
export const technical = {
  INTERNAL: { http: 500, zh: "系统错误，请稍后再试或联系管理员" },
  DATABASE_UNAVAILABLE: { http: 503, zh: "数据库暂时不可用，请稍后再试" },
} as const;

/** The body of every answer that is not a success (RFC 9457, application/problem+json). */
export interface Problem {
  type: string;
  /** Chinese, the same for every problem of this code */
  title: string;
  status: number;
  code: string;
  /** one sentence with the circumstances */
  detail?: string;
  /** why */
  reason?: string;
  /** the article that the refusal rests on */
  basis?: string;
  /** what to do about it */
  remedy?: string;
  /** what is wrong with which field */
  errors?: FieldError[];
  /** the request's id, also in the log */
  instance?: string;
}

/** Translates any thrown thing. Details of unknown errors are never shown. */
function problemOf(error: unknown): Problem {
  const known = error instanceof DomainError ? error : (ofParser(error) ?? sealedFile(error));
  if (known) {
    const { http: status, zh: title } = errorCatalogue[known.code];
    return { ...shown(known.details), type: typeOf(known.code), title, status, code: known.code };
  }
  const code = isUnreachable(error) ? "DATABASE_UNAVAILABLE" : "INTERNAL";
  const { http: status, zh: title } = technical[code];
  return { type: typeOf(code), title, status, code };
}

const typeOf = (code: string) => `urn:anjian:problem:${code.toLowerCase().replaceAll("_", "-")}`;

const told = ["detail", "reason", "basis", "remedy", "errors"] as const;

function shown(details: object | undefined): Partial<Problem> {
  const given = (details ?? {}) as Partial<Problem>;
  // A body read by another schema tool would hold its list directly.
  if (Array.isArray(details)) return { errors: details as FieldError[] };
  return Object.fromEntries(told.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])));
}

/** What express and its body parser say of a request they cannot read. */
function ofParser(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  if (error.status === 413) return new DomainError("TOO_LARGE");
  if (error.status >= 400 && error.status < 500) return new DomainError("MALFORMED_BODY");
  return undefined;
}

/** Writes a problem as the answer. */
function answerProblem(response: Response, problem: Problem): void {
  const instance = response.req.id === undefined ? {} : { instance: `urn:uuid:${response.req.id}` };
  response
    .status(problem.status)
    .type("application/problem+json")
    .set("cache-control", "no-store")
    .send(JSON.stringify({ ...problem, ...instance }));
}

/** The last of the app's handlers. */
export const problemHandler: ErrorRequestHandler = (error, _request, response, _next) => {
  const problem = problemOf(error);
  response.locals["code"] = problem.code;
  // Only what nobody expected is worth a stack in the log.
  if (problem.status >= 500 && !(error instanceof DomainError)) response.err = error;
  // Half an answer is out already: cutting the line is the only way left to say that it is not whole.
  if (response.headersSent) response.destroy();
  else answerProblem(response, problem);
};
