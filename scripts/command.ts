import { StartFailure } from "../server/embedded/start-failure.ts";

/**
 * Runs a maintenance command. What its user can remove is told in one sentence, with exit code 1; anything else is a
 * fault of ours and keeps its stack.
 */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
