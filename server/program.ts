import { onceNpmIsGone } from "./embedded/npm-gone.ts";
import { StartFailure } from "./embedded/start-failure.ts";

/** A part that does not stop by then is left to the operating system. */
const STOP_WITHIN_MS = 25_000;

/**
 * Runs one half of the product until it is asked to stop, and tells the parent (if `npm start` is one) when it is
 * ready or, in one sentence, why it cannot serve.
 */
export async function runProgram(
  start: () => Promise<{ address?: string; stop(): Promise<void> }>,
): Promise<void> {
  try {
    const { address, stop } = await start();
    process.send?.({ ready: true, ...(address ? { address } : {}) });
    let asked = false;
    const end = () => {
      if (asked) return;
      asked = true;
      const late = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          clearTimeout(late);
          process.stderr.write(`${sentence(error)}\n`);
          process.exit(1);
        },
      );
    };
    process.on("SIGTERM", end).on("SIGINT", end);
    onceNpmIsGone(end);
  } catch (error) {
    const failed = sentence(error);
    process.send?.({ failed });
    process.stderr.write(`${failed}\n`);
    process.exit(1);
  }
}

function sentence(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return "PORT 或 SINK_PORT 所设的端口已被占用，请关闭占用它的程序或换一个端口";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
