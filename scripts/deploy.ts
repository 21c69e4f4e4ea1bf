import { loadConfig } from "../server/config.ts";
import { createLog } from "../server/log.ts";
import { connectEngine } from "../workers/zeebe.ts";

/** `npm run deploy`: brings the models to the engine. The workers do the same at their start. */
const config = loadConfig();
if (!config.ZEEBE_ADDRESS) {
  console.error("请设定 ZEEBE_ADDRESS；内嵌流程引擎由 npm start 自动部署。");
  process.exit(1);
}
const engine = connectEngine({
  address: config.ZEEBE_ADDRESS,
  log: createLog({ level: config.LOG_LEVEL, name: "deploy" }),
});
for (const model of await engine.deploy("processes")) console.log(model);
await engine.close();
