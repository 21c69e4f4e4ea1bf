import { loadConfig } from "../server/config.ts";
import { followController } from "../server/controlled-clock.ts";
import { createLog } from "../server/log.ts";
import { startWorkers } from "./run.ts";

/** `npm run workers`: the half of the product that serves the engine. */
const config = loadConfig();
const log = createLog({ level: config.LOG_LEVEL, name: "workers" });
const { DATABASE_URL: databaseUrl, ZEEBE_ADDRESS: zeebeAddress } = config;
if (!databaseUrl || !zeebeAddress) {
  console.error(
    "单独运行工作进程时，请设定 DATABASE_URL 和 ZEEBE_ADDRESS；要在本机启动整套系统，请用 npm start。",
  );
  process.exit(1);
}

const { clock, close } = await followController(config, log);
const workers = await startWorkers({ databaseUrl, role: "anjian_app", zeebeAddress, clock, log });
log.info({ zeebeAddress }, "workers ready");
process.send?.({ ready: true });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await workers.stop();
  await close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
