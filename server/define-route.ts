import type { Request, RequestHandler, Response } from "express";
import express from "express";
import Type, { type TSchema } from "typebox";
import { DomainError } from "../domain/errors.ts";
import type { Form } from "../forms/form.ts";
import { holds } from "./auth/actor.ts";
import { assertSameOrigin, credentialsOf } from "./auth/credentials.ts";
import { authenticate, type SignedIn } from "./auth/session.ts";
import { handedIn } from "./handed-in.ts";
import type { HttpDeps } from "./http-deps.ts";
import { idempotent } from "./idempotency.ts";
import type { Access, Call, Common, JsonRoute, RawRoute, Route, RouteSpec } from "./route.ts";
import { assertStorable, closed, parserOf } from "./validation.ts";

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
