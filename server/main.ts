import { useOfficeFonts } from "../templates/fonts.ts";
import { isLoopback, loadConfig } from "./config.ts";
import { followController } from "./controlled-clock.ts";
import { appRole } from "./embedded/postgres-cluster.ts";
import { StartFailure } from "./embedded/start-failure.ts";
import { createLog } from "./log.ts";
import { runProgram } from "./program.ts";
import { startServer } from "./run.ts";

/** `npm run server`: the half of the product that serves people and takes the engine's records. */
async function start() {
  const config = loadConfig();
  const { DATABASE_URL: databaseUrl, ZEEBE_ADDRESS: zeebeAddress } = config;
  if (databaseUrl === undefined || zeebeAddress === undefined)
    throw new StartFailure(
      "单独启动服务时必须设定 DATABASE_URL 和 ZEEBE_ADDRESS；在一台机器上全部启动请用 npm start",
    );
  const log = createLog({ level: config.LOG_LEVEL, name: "server" });
  if (config.ANJIAN_FONTS) log.info({ roles: useOfficeFonts(config.ANJIAN_FONTS) }, "office fonts in use");
  const { clock, close } = await followController(config, log);
  const { SINK_PORT: port, SINK_USERNAME: username, SINK_PASSWORD: password } = config;
  if (port === undefined || username === undefined || password === undefined)
    log.warn("no SINK_PORT, SINK_USERNAME and SINK_PASSWORD: this server takes no records of the engine");
  const server = await startServer({
    databaseUrl,
    role: appRole,
    zeebeAddress,
    host: config.HOST,
    port: config.PORT,
    sink: port && username && password ? { host: config.SINK_HOST, port, username, password } : undefined,
    clock,
    clockControl: config.CLOCK_CONTROLLED ? config.ZEEBE_MANAGEMENT_ADDRESS : undefined,
    secureCookies: !isLoopback(config.HOST) || config.TRUST_PROXY !== undefined,
    trustProxy: config.TRUST_PROXY ?? false,
    log,
  });
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await close();
    },
  };
}

await runProgram(start);
