import type { Request, RequestHandler, Response, Router } from "express";
import type { Static, TSchema } from "typebox";
import type { Schema } from "../forms/schema.ts";
import type { Actor, Role } from "./auth/actor.ts";
import type { SignedIn } from "./auth/session.ts";
import type { HttpDeps } from "./http-deps.ts";

/** Who may call: everybody, everybody who is signed in, or holders of one of the roles in any unit. */
export type Access = "public" | "signed-in" | readonly Role[];

type Nothing = Record<never, never>;
type Parsed<S> = S extends TSchema ? Static<S> : Nothing;
/** A body is described by a form or by a schema; a form's own parser knows its type. */
type Body<B> = B extends { parse(value: unknown): infer T } ? T : B extends TSchema ? Static<B> : undefined;

/** What a route says of itself, whatever its body and its answer are. */
export interface Common<A extends Access, P, Q> {
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
