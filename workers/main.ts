import { loadConfig } from "../server/config.ts";
import { followController } from "../server/controlled-clock.ts";
import { appRole } from "../server/embedded/postgres-cluster.ts";
import { assertDatabase } from "../server/embedded/reachable.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { createLog } from "../server/log.ts";
import { runProgram } from "../server/program.ts";
import { useOfficeFonts } from "../templates/fonts.ts";
import { startWorkers } from "./run.ts";

/** `npm run workers`: the half of the product that serves the engine. */
async function start() {
  const config = loadConfig();
  const { DATABASE_URL: databaseUrl, ZEEBE_ADDRESS: zeebeAddress } = config;
  if (databaseUrl === undefined || zeebeAddress === undefined)
    throw new StartFailure(
      "单独启动工作进程时必须设定 DATABASE_URL 和 ZEEBE_ADDRESS；在一台机器上全部启动请用 npm start",
    );
  // The engine is waited for, as it may well be started later; without the database nothing can be done at all.
  await assertDatabase("DATABASE_URL", databaseUrl);
  const log = createLog({ level: config.LOG_LEVEL, name: "workers" });
  if (config.ANJIAN_FONTS) log.info({ roles: useOfficeFonts(config.ANJIAN_FONTS) }, "office fonts in use");
  const { clock, close } = await followController(config, log);
  const workers = await startWorkers({ databaseUrl, role: appRole, zeebeAddress, clock, log });
  log.info({ zeebeAddress }, "workers ready");
  return {
    async stop() {
      await workers.stop();
      await close();
    },
  };
}

await runProgram(start);
