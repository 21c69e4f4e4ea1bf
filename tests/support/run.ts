/** What has to be stopped when all specs have run, newest first. */
const endings: (() => Promise<void>)[] = [];

export const atTheEnd = (stop: () => Promise<void>): void => {
  endings.push(stop);
};

export const mochaHooks = {
  async afterAll(): Promise<void> {
    for (const stop of endings.splice(0).reverse()) await stop();
  },
};
