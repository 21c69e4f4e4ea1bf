import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer, Desk } from "../../scripts/demo/office.ts";

const PATIENCE_MS = 240_000;
const PAUSE_MS = 100;

/** Does something again until it works, for as long as somebody with a broken system in front of them would. */
export async function untilItWorks<T>(act: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() > end) throw error;
      await delay(PAUSE_MS);
    }
  }
}

async function answered<T>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await asked;
  if (answer.status >= 500) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/**
 * Somebody who, when the system does not answer or breaks down, sends the same request with the same
 * Idempotency-Key again, and waits for a task until the system is back.
 */
export function patient(desk: Desk): Desk {
  const { get, send, task, photo, pdf, sees } = desk;
  desk.get = (path) => untilItWorks(() => answered(get(path)));
  desk.send = (method, path, body, headers = {}) => {
    const sameEachTime = { "idempotency-key": randomUUID(), ...headers };
    return untilItWorks(() => answered(send(method, path, body, sameEachTime)));
  };
  desk.task = (wanted) => untilItWorks(() => task(wanted));
  desk.photo = (caseId, name) => untilItWorks(() => photo(caseId, name));
  desk.pdf = (documentId) => untilItWorks(() => pdf(documentId));
  desk.sees = (what, there) => untilItWorks(() => sees(what, there));
  return desk;
}
