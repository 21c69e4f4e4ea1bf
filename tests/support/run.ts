/** What has to be stopped when all specs have run, newest first. */
const endings: (() => Promise<void>)[] = [];

export const atTheEnd = (stop: () => Promise<void>): void => {
  endings.push(stop);
};

export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(60_000);
    for (const stop of endings.splice(0).reverse()) await stop();
  },
};
