import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import Type from "typebox";
import { DomainError, errorCatalogue } from "../../domain/errors.ts";
import { type Actor, roles } from "../auth/actor.ts";
import { credentialsOf, sessionCookie } from "../auth/credentials.ts";
import { csrfTokenOf, refusal, signIn, signInLimits } from "../auth/session.ts";
import { defineRoute } from "../define-route.ts";
import type { HttpDeps } from "../http-deps.ts";
import { sessionEnded } from "../sse.ts";

const sessionReply = Type.Object({
  person: Type.Object({ id: Type.String(), username: Type.String(), name: Type.String() }),
  roles: Type.Array(Type.Object({ unitId: Type.String(), role: Type.Enum([...roles]) })),
  csrfToken: Type.String({ description: "放入请求头 X-CSRF-Token" }),
  token: Type.Optional(Type.String({ description: "放入请求头 Authorization: Bearer" })),
});

const shown = (actor: Actor, token: string) => ({
  person: { id: actor.personId, username: actor.username, name: actor.name },
  roles: actor.roles,
  csrfToken: csrfTokenOf(token),
});

const accountOf = (request: Request): string => {
  const { username } = (request.body ?? {}) as { username?: unknown };
  return typeof username === "string" ? username.slice(0, 100) : "";
};

const passwordRefused = (["SIGN_IN_FAILED", "ACCOUNT_LOCKED"] as const).map(
  (code) => errorCatalogue[code].http,
) as number[];

/**
 * Two brakes before any password is checked: per address, so that one sender cannot try many accounts, and per
 * account. The latter answers like a locked account and also for names that do not exist, so that a lock does
 * not tell which accounts do.
 */
function signInBrake(): RequestHandler {
  const common = { standardHeaders: "draft-8", legacyHeaders: false } as const;
  const perAddress = rateLimit({
    ...common,
    windowMs: 60_000,
    limit: 60,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ""),
    handler: (_request, _response, next) => next(new DomainError("TOO_MANY_REQUESTS")),
  });
  const perAccount = rateLimit({
    ...common,
    windowMs: signInLimits.lockMinutes * 60_000,
    limit: signInLimits.failures,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (request, response) => {
      if (response.statusCode < 400) perAccount.resetKey(accountOf(request));
      // Only a wrong password is a failure: of a request that could not be read none was checked.
      return !passwordRefused.includes(response.statusCode);
    },
    keyGenerator: accountOf,
    handler: (_request, _response, next) => next(refusal("ACCOUNT_LOCKED")),
  });
  return (request, response, next) =>
    perAddress(request, response, (error) => (error ? next(error) : perAccount(request, response, next)));
}

const secure = (request: Request, deps: HttpDeps) => deps.secureCookies || request.secure;

export default [
  defineRoute({
    method: "post",
    path: "/session",
    summary: "登录",
    tag: "登录",
    access: "public",
    status: 201,
    limit: signInBrake,
    body: Type.Object({
      username: Type.String({ title: "账号", minLength: 1, maxLength: 100 }),
      password: Type.String({ title: "密码", minLength: 1, maxLength: 200 }),
      token: Type.Optional(
        Type.Boolean({ title: "返回令牌", description: "供程序使用：不设 Cookie，返回 token" }),
      ),
    }),
    reply: sessionReply,
    async handle({ body, request, response }, deps) {
      const { token: replaces } = credentialsOf(request);
      const { actor, token } = await signIn(deps, { ...body, replaces });
      if (body.token) return { ...shown(actor, token), token };
      response.set("set-cookie", sessionCookie(token, secure(request, deps)));
      return shown(actor, token);
    },
  }),
  defineRoute({
    method: "get",
    path: "/session",
    summary: "当前登录人",
    tag: "登录",
    access: "signed-in",
    reply: sessionReply,
    handle: async ({ actor, request }) => shown(actor, credentialsOf(request).token ?? ""),
  }),
  defineRoute({
    method: "delete",
    path: "/session",
    summary: "退出登录",
    tag: "登录",
    access: "signed-in",
    status: 204,
    reply: Type.Null(),
    async handle({ session, request, response }, deps) {
      await deps.transaction(async ({ sessions, changes }) => {
        await sessions.close(session.sessionHash);
        await changes.tell({ kind: sessionEnded, key: session.sessionHash });
      });
      response.set("set-cookie", sessionCookie("", secure(request, deps)));
      return null;
    },
  }),
];
