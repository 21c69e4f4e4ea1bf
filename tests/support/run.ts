/** What has to be stopped when all specs have run, newest first. */
const endings: (() => Promise<void>)[] = [];

export const atTheEnd = (stop: () => Promise<void>): void => {
  endings.push(stop);
};

async function stopAll(): Promise<void> {
  for (const stop of endings.splice(0).reverse()) await stop();
}

// A run that is broken off leaves no broker and no database behind.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));

export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(60_000);
    await stopAll();
  },
};
