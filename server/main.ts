import { isLoopback, loadConfig } from "./config.ts";
import { followController } from "./controlled-clock.ts";
import { appRole } from "./embedded/postgres-cluster.ts";
import { StartFailure } from "./embedded/start-failure.ts";
import { createLog } from "./log.ts";
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
    secureCookies: !isLoopback(config.HOST),
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

try {
  const { address, stop } = await start();
  process.send?.({ ready: true, address });
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      // A second signal changes nothing: whoever has no patience sends SIGKILL.
      if (!stopping) void stop().then(() => process.exit(0));
      stopping = true;
    });
} catch (error) {
  const failed = sentence(error);
  process.send?.({ failed });
  process.stderr.write(`${failed}\n`);
  process.exit(1);
}

function sentence(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return "PORT 或 SINK_PORT 所设的端口已被占用，请关闭占用它的程序或换一个端口";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
