import { randomUUID } from "node:crypto";
import express, { type Express, Router } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import { DomainError } from "../domain/errors.ts";
import type { HttpDeps } from "./http-deps.ts";
import { loadRoutes } from "./load-routes.ts";
import type { Log } from "./log.ts";
import { problemHandler } from "./problem.ts";

export interface AppOptions {
  log: Log;
  /** express' "trust proxy": false, or the addresses whose X-Forwarded headers are believed */
  trustProxy?: string | false;
  /** true: the engine's clock is moved by hand, and every answer says so */
  clockControlled?: boolean;
}

/** The whole HTTP side as one express app; it listens nowhere yet. */
export async function createApp(deps: HttpDeps, options: AppOptions): Promise<Express> {
  const app = express();
  app
    .disable("x-powered-by")
    .set("trust proxy", options.trustProxy ?? false)
    .set("etag", false);
  // Only "?a=b" and "?a=b&a=c": nested queries are a parser's playground and no route asks for them.
  app.set("query parser", "simple");
  app.use(requestLog(options.log), measure(deps), security(deps.secureCookies));
  if (options.clockControlled)
    app.use((_request, response, next) => {
      response.set("X-Anjian-Clock", `controlled; now=${deps.clock.now()}`);
      next();
    });
  if (deps.limits.requestsPerMinute > 0) app.use("/api", generalLimit(deps.limits.requestsPerMinute));

  const [atRoot, api] = [Router(), Router()];
  const methodsOf = new Map<string, string[]>();
  for (const { spec, mount } of await loadRoutes()) {
    mount(isApi(spec.path) ? api : atRoot, deps);
    methodsOf.set(spec.path, [...(methodsOf.get(spec.path) ?? []), spec.method.toUpperCase()]);
  }
  for (const [path, methods] of methodsOf)
    if (isApi(path)) api.all(path.slice("/api".length), refuseOthersThan(methods));
    else atRoot.all(path, refuseOthersThan(methods));
  // The address that is printed at the start leads to what can be done there.
  atRoot.get("/", (_request, response) => response.redirect("/api/docs"));
  app.use("/api", api).use(atRoot);
  app.use(() => {
    throw new DomainError("NOT_FOUND", { reason: "没有这个地址" });
  });
  return app.use(problemHandler);
}

const isApi = (path: string): boolean => path.startsWith("/api/");

/** Whoever asks an address for something that it does not do is told what it does. */
const refuseOthersThan = (methods: readonly string[]): express.RequestHandler => {
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
  return (request, response, next) => {
    if (request.method === "OPTIONS") return next();
    response.set("allow", allow);
    throw new DomainError("METHOD_NOT_ALLOWED", { remedy: `可以使用的请求方法：${allow}` });
  };
};

/** One line per request with what an operator needs; addresses, bodies, names and cookies stay out. */
const requestLog = (log: Log) =>
  pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    serializers: { req: ({ id, method }) => ({ id, method }), res: ({ statusCode }) => ({ statusCode }) },
    customLogLevel: (request, response) => {
      if (response.err) return "error";
      if (response.statusCode >= 500) return "warn";
      // Reading is what most requests do and what nobody looks for afterwards.
      return request.method === "GET" && response.statusCode < 400 ? "debug" : "info";
    },
    // Without this, an expected 503 would be logged with a stack that leads into the logger.
    customErrorObject: (_request, response, _error, fields: { err?: unknown }) => {
      const { err, ...rest } = fields;
      return response.err ? { ...rest, err } : rest;
    },
    customSuccessMessage: () => "request",
    customErrorMessage: () => "request failed",
    customAttributeKeys: { responseTime: "ms" },
    customProps: (_request, response) => {
      const { route, params, actorId, code } = (response as express.Response).locals;
      const { caseId, taskKey } = (params ?? {}) as Record<string, string | undefined>;
      return { route, caseId, taskKey, actorId, code };
    },
  });

const measure =
  ({ metrics }: HttpDeps): express.RequestHandler =>
  (request, response, next) => {
    const from = performance.now();
    response.on("finish", () => {
      const route = (response.locals["route"] as string | undefined) ?? "unknown";
      metrics.request(request.method, route, response.statusCode, (performance.now() - from) / 1000);
    });
    next();
  };

const security = (overTls: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    strictTransportSecurity: overTls,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });

/** A whole office may share one address, so this only stops floods. */
const generalLimit = (limit: number) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new DomainError("TOO_MANY_REQUESTS")),
  });
