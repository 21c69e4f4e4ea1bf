import type { Request } from "express";
import { DomainError } from "../../domain/errors.ts";
import { holds } from "../auth/actor.ts";
import { credentialsOf } from "../auth/credentials.ts";
import { authenticate } from "../auth/session.ts";
import { defineRawRoute } from "../define-route.ts";
import { isLoopback } from "../loopback.ts";

/** Whether the request was made on this machine itself and not passed on by a proxy that runs on it. */
const isLocal = (request: Request): boolean =>
  isLoopback((request.socket.remoteAddress ?? "").replace(/^::ffff:/, "")) &&
  request.get("x-forwarded-for") === undefined &&
  request.get("forwarded") === undefined;

export default defineRawRoute({
  method: "get",
  path: "/metrics",
  atRoot: true,
  summary: "运行指标（Prometheus；限本机或系统管理员）",
  tag: "运行状况",
  access: "public",
  raw: { gives: "text/plain" },
  async handle({ request, response }, deps) {
    if (!isLocal(request)) {
      const { actor } = await authenticate(deps, credentialsOf(request).token, null);
      if (!holds(actor, ["administrator"])) throw new DomainError("ROLE_REQUIRED");
    }
    response.set("content-type", deps.metrics.contentType).send(await deps.metrics.text());
  },
});
