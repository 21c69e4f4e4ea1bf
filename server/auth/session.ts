import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { DomainError } from "../../domain/errors.ts";
import type { Deps } from "../db/deps.ts";
import type { Actor } from "./actor.ts";
import { passwordFits } from "./password.ts";

/** GB/T 22239—2019 (等级保护) asks for a limit of failures and for sign-out when idle, and leaves the numbers to the organ. */
export const signInLimits = {
  /** a typing error or a forgotten layout fits in five; guessing does not get far */
  failures: 5,
  /** long enough to make guessing useless, short enough for an officer in the field */
  lockMinutes: 15,
  /** a desk that was left */
  idleMinutes: 30,
  /** one working day with its overtime: a stolen token is worthless the next morning */
  sessionHours: 12,
} as const;

export interface SignedIn {
  actor: Actor;
  /** hash of the session's token: names the session without being usable */
  sessionHash: string;
}

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Follows from the token, so that a reloaded page can have it again although only its hash is stored. */
export const csrfTokenOf = (token: string): string =>
  createHash("sha256").update(`csrf:${token}`).digest("base64url");

/**
 * Checks a password and opens a new session; one that the browser still holds (`replaces`) ends with it.
 * @throws SIGN_IN_FAILED, ACCOUNT_LOCKED
 */
export async function signIn(
  deps: Pick<Deps, "read" | "transaction">,
  input: { username: string; password: string; replaces?: string | undefined },
): Promise<SignedIn & { token: string }> {
  const fits = await passwordFits(await deps.read.people.passwordHash(input.username), input.password);
  const token = randomBytes(32).toString("base64url");
  // The outcome leaves the transaction as a value: a thrown error would roll the count of failures back.
  const outcome = await deps.transaction(async ({ people, sessions }) => {
    const account = await people.account(input.username);
    if (!account) return "SIGN_IN_FAILED" as const;
    // Judged again under the row's lock: of many guesses sent at once only the first five count.
    if (account.locked) return "ACCOUNT_LOCKED" as const;
    if (!fits || !account.active) {
      const last = account.failedSignIns + 1 >= signInLimits.failures;
      await people.failed(account.personId, last ? signInLimits.lockMinutes : undefined);
      return "SIGN_IN_FAILED" as const;
    }
    await people.signedIn(account.personId);
    if (input.replaces) await sessions.close(digest(input.replaces));
    await sessions.open({
      tokenHash: digest(token),
      csrfHash: digest(csrfTokenOf(token)),
      personId: account.personId,
      hours: signInLimits.sessionHours,
    });
    return people.actor(account.personId);
  });
  if (typeof outcome !== "object") throw refusal(outcome ?? "SIGN_IN_FAILED");
  return { actor: outcome, token, sessionHash: digest(token) };
}

/** The refusal of a sign-in; the same for an account that does not exist. */
export function refusal(code: "SIGN_IN_FAILED" | "ACCOUNT_LOCKED"): DomainError {
  if (code === "SIGN_IN_FAILED") return new DomainError(code);
  const { failures, lockMinutes } = signInLimits;
  return new DomainError(code, {
    reason: `连续${failures}次登录失败`,
    remedy: `请在${lockMinutes}分钟后再试`,
  });
}

/**
 * The person behind a token.
 * @param csrf the value of the request's X-CSRF-Token when it must be right: undefined counts as wrong,
 *   null means that this request needs none
 * @throws SIGN_IN_REQUIRED, CSRF_REFUSED
 */
export async function authenticate(
  deps: Pick<Deps, "read">,
  token: string | undefined,
  csrf: string | undefined | null,
): Promise<SignedIn> {
  if (!token) throw new DomainError("SIGN_IN_REQUIRED");
  const sessionHash = digest(token);
  const session = await deps.read.sessions.find(sessionHash, signInLimits.idleMinutes);
  const actor = session && (await deps.read.people.actor(session.personId));
  if (!actor) throw new DomainError("SIGN_IN_REQUIRED", { remedy: "登录已失效，请重新登录" });
  if (csrf !== null && !sameHash(digest(csrf ?? ""), session.csrfHash))
    throw new DomainError("CSRF_REFUSED", { remedy: "请刷新页面后重试" });
  await deps.read.sessions.touch(sessionHash);
  return { actor, sessionHash };
}

const sameHash = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
