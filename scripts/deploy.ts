import { loadConfig } from "../server/config.ts";
import { assertBroker } from "../server/embedded/reachable.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { createLog } from "../server/log.ts";
import { connectEngine } from "../workers/zeebe.ts";
import { command } from "./command.ts";
import { readOptions } from "./options.ts";

/** `npm run deploy`: brings the models to the engine. The workers do the same at their start. */
await command(async () => {
  readOptions({});
  const { ZEEBE_ADDRESS: address, LOG_LEVEL: level } = loadConfig();
  if (!address) throw new StartFailure("请设定 ZEEBE_ADDRESS；内嵌流程引擎由 npm start 自动部署。");
  await assertBroker(address);
  const engine = connectEngine({ address, log: createLog({ level, name: "deploy" }) });
  try {
    if (!(await engine.healthy()))
      throw new StartFailure(
        `${address} 没有以流程引擎的身份回答，或引擎尚未就绪：请检查 ZEEBE_ADDRESS 是否正确，或稍后再试。`,
      );
    for (const model of await engine.deploy("processes")) console.log(model);
  } finally {
    await engine.close();
  }
});
