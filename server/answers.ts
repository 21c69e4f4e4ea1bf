/** How the engine answered a completion; `pending`: not yet, the task list will tell. */
export type TaskAnswer = "accepted" | "cancelled" | "pending";

/** Lets a request wait for the engine's answer to what it has just committed. */
export interface Answers {
  /** The relay has noted an answer for this task (heard over NOTIFY). */
  heard(taskKey: string): void;
  /** Waits until an answer is noted or `ms` have passed; `look` reads it. */
  wait(taskKey: string, look: () => Promise<TaskAnswer>, ms?: number): Promise<TaskAnswer>;
}

/** Most answers take some milliseconds; after this a person is told that the act is on its way. */
const PATIENCE_MS = 2_000;

export function createAnswers(): Answers {
  const waiting = new Map<string, Set<() => void>>();
  return {
    heard(taskKey) {
      for (const go of waiting.get(taskKey) ?? []) go();
    },
    async wait(taskKey, look, ms = PATIENCE_MS) {
      const heard = new Promise<void>((resolve) => {
        const go = () => {
          clearTimeout(timer);
          const set = waiting.get(taskKey);
          set?.delete(go);
          if (set?.size === 0) waiting.delete(taskKey);
          resolve();
        };
        const timer = setTimeout(go, ms);
        const set = waiting.get(taskKey) ?? new Set();
        waiting.set(taskKey, set.add(go));
      });
      // The answer may have come before anybody listened.
      const early = await look();
      if (early !== "pending") {
        for (const go of waiting.get(taskKey) ?? []) go();
        return early;
      }
      await heard;
      return look();
    },
  };
}
