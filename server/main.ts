import { useOfficeFonts } from "../templates/fonts.ts";
import { loadConfig } from "./config.ts";
import { followController } from "./controlled-clock.ts";
import { appRole } from "./embedded/postgres-cluster.ts";
import { assertDatabase, assertPort } from "./embedded/reachable.ts";
import { StartFailure } from "./embedded/start-failure.ts";
import { createLog } from "./log.ts";
import { isLoopback } from "./loopback.ts";
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
  const { SINK_PORT: port, SINK_USERNAME: username, SINK_PASSWORD: password } = config;
  if (port === undefined || username === undefined || password === undefined)
    log.warn("no SINK_PORT, SINK_USERNAME and SINK_PASSWORD: this server takes no records of the engine");
  await assertPort("PORT", config.PORT, config.HOST);
  if (port !== undefined) await assertPort("SINK_PORT", port, config.SINK_HOST);
  // Once it serves, it waits out an outage; at the start, an address that never was right looks the same.
  await assertDatabase("DATABASE_URL", databaseUrl);
  const { clock, close } = await followController(config, log);
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
