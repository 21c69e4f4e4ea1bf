import type { Request, RequestHandler, Response, Router } from "express";
import express from "express";
import Type, { type Static, type TSchema } from "typebox";
import { DomainError } from "../domain/errors.ts";
import type { Form } from "../forms/form.ts";
import type { Schema } from "../forms/schema.ts";
import { type Actor, holds, type Role } from "./auth/actor.ts";
import { assertSameOrigin, credentialsOf } from "./auth/credentials.ts";
import { authenticate, type SignedIn } from "./auth/session.ts";
import { handedIn } from "./handed-in.ts";
import type { HttpDeps } from "./http-deps.ts";
import { idempotent } from "./idempotency.ts";
import { assertStorable, closed, parserOf } from "./validation.ts";

/** Who may call: everybody, everybody who is signed in, or holders of one of the roles in any unit. */
export type Access = "public" | "signed-in" | readonly Role[];

type Nothing = Record<never, never>;
type Parsed<S> = S extends TSchema ? Static<S> : Nothing;
/** A body is described by a form or by a schema; a form's own parser knows its type. */
type Body<B> = B extends { parse(value: unknown): infer T } ? T : B extends TSchema ? Static<B> : undefined;

interface Common<A extends Access, P, Q> {
  method: "get" | "post" | "put" | "delete";
  /** express path below /api, e.g. "/cases/:caseId/events" */
  path: string;
  /** true: the path stands at the root of the site and not below /api */
  atRoot?: boolean;
  /** one line of Chinese */
  summary: string;
  /** heading in the API's description */
  tag: string;
  access: A;
  params?: P;
  query?: Q;
  /** status of a success; default 200 */
  status?: 200 | 201 | 202 | 204;
  /** a limit of its own, made once per app; it sees the parsed but unchecked body */
  limit?: (deps: HttpDeps) => RequestHandler;
}

export interface Call<A extends Access, P, Q, B> {
  params: Parsed<P>;
  query: Parsed<Q>;
  body: B;
  /** null on public routes */
  actor: A extends "public" ? null : Actor;
  /** null on public routes */
  session: A extends "public" ? null : SignedIn;
  request: Request;
  response: Response;
}

export interface JsonRoute<A extends Access, P, Q, B, R extends TSchema> extends Common<A, P, Q> {
  body?: B;
  reply: R;
  /**
   * Does the work. A handler that changes anything uses exactly one `deps.transaction` and answers from its
   * result alone, so that a repeat with the same Idempotency-Key gets the same answer.
   */
  handle(call: Call<A, P, Q, Body<B>>, deps: HttpDeps): Promise<Static<R>>;
}

export interface RawRoute<A extends Access, P, Q> extends Common<A, P, Q> {
  raw: {
    /** media types of the request's body, which the handler reads as a stream */
    accepts?: readonly string[];
    /** media type of the answer */
    gives: string;
    /** schema of the answer where it is JSON */
    reply?: TSchema;
  };
  /** Does the work and writes the answer itself. */
  handle(call: Call<A, P, Q, undefined>, deps: HttpDeps): Promise<void>;
}

/** What the API's description needs to know of a route. */
export interface RouteSpec {
  method: "get" | "post" | "put" | "delete";
  path: string;
  summary: string;
  tag: string;
  access: Access;
  status: number;
  params: Schema;
  query: Schema;
  body: { id?: string; schema: Schema } | undefined;
  accepts: readonly string[];
  gives: string;
  reply: Schema | undefined;
}

export interface Route {
  spec: RouteSpec;
  mount(router: Router, deps: HttpDeps): void;
}

type AnyCall = Call<Access, TSchema, TSchema, unknown>;
type Definition = Common<Access, TSchema, TSchema> &
  Partial<RawRoute<Access, TSchema, TSchema>> & { body?: TSchema | Form<unknown>; reply?: TSchema };

const empty = Type.Object({});
const readJson = express.json({ limit: "1mb", type: "application/json" });
const isForm = (body: object): body is Form<unknown> => "parse" in body;

/** A route whose body and answer are JSON. */
export function defineRoute<
  const A extends Access,
  R extends TSchema,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | Form<unknown> | undefined = undefined,
>(route: JsonRoute<A, P, Q, B, R>): Route {
  return build(route as unknown as Definition);
}

/** A route that reads a stream or answers with something other than JSON. */
export function defineRawRoute<
  const A extends Access,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
>(route: RawRoute<A, P, Q>): Route {
  return build(route as unknown as Definition);
}

function build(route: Definition): Route {
  const { method, path, summary, tag, access, body, raw } = route;
  const reply = raw ? raw.reply : route.reply;
  const params = parserOf(route.params ?? empty, "text");
  const query = parserOf(route.query ?? empty, "text");
  const bodyOf = body && (isForm(body) ? (value: unknown) => handedIn(body, value) : parserOf(body, "json"));
  const replied = reply && parserOf(reply, "json");
  const spec: RouteSpec = {
    ...{ method, summary, tag, access, status: route.status ?? 200 },
    path: route.atRoot ? path : `/api${path}`,
    params: closed(route.params ?? empty),
    query: closed(route.query ?? empty),
    body: body && (isForm(body) ? { id: body.id, schema: body.schema } : { schema: closed(body) }),
    accepts: raw?.accepts ?? (body ? ["application/json"] : []),
    gives: raw?.gives ?? "application/json",
    reply: reply && closed(reply),
  };
  const handle = (route as { handle: (call: AnyCall, deps: HttpDeps) => Promise<unknown> }).handle;

  return {
    spec,
    mount(router, deps) {
      const limit = route.limit?.(deps);
      router[method](path, async (request, response) => {
        response.locals["route"] = spec.path;
        response.locals["params"] = request.params;
        const session = await admit(request, access, deps);
        response.locals["actorId"] = session?.actor.personId;
        if (bodyOf) await passThrough(readJson, request, response);
        if (limit) await passThrough(limit, request, response);
        const call = {
          params: known(() => params(request.params)),
          query: query(request.query),
          body: bodyOf && readBody(request, bodyOf),
          ...{ actor: session?.actor ?? null, session, request, response },
        } as unknown as AnyCall;
        assertStorable([call.params, call.query]);
        const answer = await handle(call, idempotent(deps, request, session));
        if (raw) return;
        if (deps.checkReplies) checkReply(replied, answer, spec);
        response.status(spec.status).set("cache-control", "no-store");
        if (spec.status === 204) response.end();
        else response.json(answer);
      });
    },
  };
}

async function admit(request: Request, access: Access, deps: HttpDeps): Promise<SignedIn | null> {
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes) assertSameOrigin(request);
  if (access === "public") return null;
  const { token, fromCookie } = credentialsOf(request);
  const csrf = changes && fromCookie ? request.get("x-csrf-token") : null;
  const session = await authenticate(deps, token, csrf);
  if (access !== "signed-in" && !holds(session.actor, access)) throw new DomainError("ROLE_REQUIRED");
  return session;
}

/** An address with an id of the wrong shape leads nowhere, like one with an unknown id. */
function known<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof DomainError
      ? new DomainError("NOT_FOUND", { reason: "地址中的编号不正确" })
      : error;
  }
}

function readBody(request: Request, parse: (value: unknown) => unknown): unknown {
  if (request.body === undefined)
    throw new DomainError("MALFORMED_BODY", { remedy: "请以 application/json 格式提交" });
  assertStorable(request.body);
  return parse(request.body);
}

function checkReply(
  parse: ((value: unknown) => unknown) | undefined,
  answer: unknown,
  spec: RouteSpec,
): void {
  try {
    parse?.(JSON.parse(JSON.stringify(answer ?? null)));
  } catch (error) {
    const errors = error instanceof DomainError ? JSON.stringify(error.details) : "";
    throw new Error(`the reply of ${spec.method} ${spec.path} does not fit its schema: ${errors}`);
  }
}

/** Runs a middleware inside a handler; its failure becomes the handler's. */
const passThrough = (middleware: RequestHandler, request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
