import { rmSync } from "node:fs";

/** What runs beside this program and outlives it, in the order of its start. */
const running: Promise<{ stop(): Promise<unknown> }>[] = [];
const folders: string[] = [];

/** Has a part that is being started stopped also when the measurement is interrupted. @returns the started part */
export async function stoppable<T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> {
  running.push(starting);
  const part = await starting;
  const stop = part.stop;
  part.stop = () => {
    running.splice(running.indexOf(starting), 1);
    return stop();
  };
  return part;
}

/** Has a folder of the measurement removed also when it is interrupted. @returns the same folder */
export function removable(folder: string): string {
  folders.push(folder);
  return folder;
}

/** Has Ctrl-C and SIGTERM stop everything before the program ends. */
export function stopWhenInterrupted(): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      void stopAll().finally(() => process.exit(130));
    });
}

/** Stops what is still running, the last first, and removes its data. */
export async function stopAll(): Promise<void> {
  for (const starting of [...running].reverse())
    await starting.then((part) => part.stop()).catch(() => undefined);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
