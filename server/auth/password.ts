import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { DomainError } from "../../domain/errors.ts";

// argon2id with 19 MiB and two passes: the least that OWASP's password storage sheet recommends.
// The enum is `const` and cannot be read under verbatim modules; 2 is Argon2id.
const argon2id = 2 as Algorithm.Argon2id;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** So many at once, or a flood of sign-ins would take all threads and 19 MiB each. */
const atOnce = 4;
/** So many may wait (about a second's work); more are told to come again. */
const mayWait = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new DomainError("TOO_MANY_REQUESTS", { remedy: "请稍后再登录" });
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** @returns the argon2id hash in its usual text form, salt included */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

let nobody: Promise<string> | undefined;

/**
 * Whether the password fits. Without a stored hash (no such account) the same work is done against a hash that
 * nothing fits, so that the time of the answer does not tell which accounts exist.
 */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await nobody);
  const fits = await inTurn(() => verify(against, password));
  return fits && stored !== undefined;
}
