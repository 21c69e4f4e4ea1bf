import { setTimeout as delay } from "node:timers/promises";
import type { Running } from "./os-process.ts";

export type Supervised<T extends Running> = {
  /** The program as it runs now, or as it ran last. */
  current(): T;
  /** Ends the supervision, then the program. */
  stop(): Promise<void>;
};

/** A program that kept running this long is restarted as promptly as the first time. */
const steadyMs = 60_000;

/**
 * Keeps a program running: when it ends by itself it is started again, after 1, 2, 4 … at most 30 seconds.
 * @param start starts it; from the second time on it gets what ran before, to take the same ports again
 * @param say tells the operator, in Chinese
 * @param firstPauseMs the shortest pause; shorter in tests
 * @throws whatever the first start throws; later failures are told and tried again
 */
export async function supervise<T extends Running>(options: {
  name: string;
  start: (before?: T) => Promise<T>;
  say: (message: string) => void;
  firstPauseMs?: number;
}): Promise<Supervised<T>> {
  const { name, start, say, firstPauseMs = 1_000 } = options;
  const stopping = new AbortController();
  const stopped = new Promise<string>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve("stopped"), { once: true });
  });
  let running = await start();
  const supervision = (async () => {
    let pauseMs = firstPauseMs;
    while (!stopping.signal.aborted) {
      const since = performance.now();
      const how = await Promise.race([running.exited, stopped]);
      if (stopping.signal.aborted) return;
      if (performance.now() - since > steadyMs) pauseMs = firstPauseMs;
      say(`${name}意外停止（${how}），${pauseMs / 1000} 秒后重新启动。`);
      for (let restarted = false; !restarted; ) {
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        pauseMs = Math.min(pauseMs * 2, 30_000);
        try {
          running = await start(running);
          restarted = true;
          say(`${name}已重新启动。`);
        } catch (error) {
          if (stopping.signal.aborted) return;
          say(`${error instanceof Error ? error.message : String(error)} ${pauseMs / 1000} 秒后再试。`);
        }
      }
    }
  })();
  return {
    current: () => running,
    async stop() {
      stopping.abort();
      await supervision;
      await running.stop();
    },
  };
}
