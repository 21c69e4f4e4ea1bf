import { type Config, processEnvironment } from "../config.ts";
import { provideEngine } from "./distribution.ts";
import { provideJava } from "./java.ts";

/** What the broker is run with: the unpacked distribution and a Java executable. */
export type EngineProgram = { home: string; java: string };

/**
 * Finds or brings what the broker needs (see `provideJava`, `provideEngine`).
 * @throws StartFailure naming what to install or set
 */
export async function engineProgram(
  config: Config,
  progress: (message: string) => void,
  signal?: AbortSignal,
): Promise<EngineProgram> {
  const common = {
    env: { ...processEnvironment(), JAVA_HOME: config.JAVA_HOME },
    cacheDir: config.ANJIAN_CACHE,
    progress,
    signal,
  };
  const java = await provideJava(common);
  return { java, home: await provideEngine({ ...common, home: config.ZEEBE_HOME, java }) };
}
