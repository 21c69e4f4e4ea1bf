import { createHash } from "node:crypto";
import type { Request } from "express";
import { canonical } from "../domain/canonical.ts";
import { DomainError } from "../domain/errors.ts";
import type { SignedIn } from "./auth/session.ts";
import type { Tx } from "./db/deps.ts";
import type { HttpDeps } from "./http-deps.ts";

const longest = 100;

/**
 * The deps of one request. With an Idempotency-Key its transaction happens once: the same person repeating the
 * same request gets the stored result, and another content under the same key is refused.
 * @throws INVALID_INPUT for a key of the wrong shape
 */
export function idempotent(deps: HttpDeps, request: Request, session: SignedIn | null): HttpDeps {
  const key = request.get("idempotency-key");
  if (key === undefined || session === null || request.method === "GET") return deps;
  if (key.length > longest || !/^[\x21-\x7e]+$/.test(key))
    throw new DomainError("INVALID_INPUT", {
      reason: `Idempotency-Key 应为 1 至 ${longest} 个可见的英文字符`,
    });
  const [path, search = ""] = request.originalUrl.split("?");
  const onceKey = `http:${request.method}${path}:${session.actor.personId}:${key}`;
  const fingerprint = createHash("sha256")
    .update(`${search}\n${canonical(request.body)}`)
    .digest("hex");
  return {
    ...deps,
    async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const stored = await deps.once(onceKey, async (tx) => ({
        fingerprint,
        // As text: a repeat gets the same answer to the letter, and jsonb would put its parts in another order.
        answer: JSON.stringify((await work(tx)) ?? null),
      }));
      if (stored.fingerprint !== fingerprint)
        throw new DomainError("IDEMPOTENCY_KEY_REUSED", { remedy: "新的内容请使用新的请求编号" });
      return JSON.parse(stored.answer) as T;
    },
  };
}
