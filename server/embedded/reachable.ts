import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import type { Config } from "../config.ts";
import { answers, refusalToListen } from "./ports.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * Sees that the database of the user's own server can be used.
 * @throws StartFailure naming the variable to correct; the password is never shown
 */
export async function assertDatabase(
  variable: "DATABASE_URL" | "DATABASE_OWNER_URL",
  url: string,
): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `无法连接数据库 ${client.host}:${client.port}/${client.database ?? ""}（${message || code}）：请检查它是否在运行，以及 ${variable} 是否正确。`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws StartFailure when nobody answers at ZEEBE_ADDRESS */
export async function assertBroker(address: string): Promise<void> {
  const [host = "", port = ""] = address.split(":");
  if (!(await answers(host, Number(port))))
    throw new StartFailure(`无法连接流程引擎 ${address}：请检查它是否在运行，以及 ZEEBE_ADDRESS 是否正确。`);
}

const hostOf = { PORT: "HOST", SINK_PORT: "SINK_HOST" } as const;

/**
 * Sees that the port can be listened on. A program that is just ending is given a moment to let go.
 * @param port 0: any; only the host is looked at then
 * @throws StartFailure naming the variable to change
 */
export async function assertPort(variable: "PORT" | "SINK_PORT", port: number, host: string): Promise<void> {
  let code = await refusalToListen(port, host);
  for (let attempt = 0; attempt < 6 && code === "EADDRINUSE"; attempt++) {
    await delay(500);
    code = await refusalToListen(port, host);
  }
  if (code === undefined) return;
  if (code === "EADDRINUSE")
    throw new StartFailure(
      `端口 ${port} 已被占用（${host}）：请停止占用它的程序，或用 ${variable} 设定别的端口。`,
    );
  if (code === "EACCES")
    throw new StartFailure(`无权监听端口 ${port}（${host}）：请用 ${variable} 设定 1024 以上的端口。`);
  throw new StartFailure(
    `${host} 不是本机的地址，不能监听（${code}）：请把 ${hostOf[variable]} 设为本机的地址，如 127.0.0.1，或 0.0.0.0（本机的全部地址）。`,
  );
}

/** What the user's own engine and the embedded parts cannot be combined with. @throws StartFailure */
export function assertCombination(config: Config): void {
  if (config.CLOCK_CONTROLLED && config.ZEEBE_ADDRESS)
    throw new StartFailure("CLOCK_CONTROLLED 只能用于内嵌的流程引擎：请不设它，或不设 ZEEBE_ADDRESS。");
  if (config.ZEEBE_ADDRESS && config.SINK_PORT === undefined)
    throw new StartFailure(
      "使用自己的流程引擎（ZEEBE_ADDRESS）时，必须用 SINK_PORT 设定接收记录的端口，并在引擎的导出器中填写同一个端口。",
    );
}

/** Whatever can be known to be missing is said before anything is started. @throws StartFailure */
export async function assertReachable(config: Config): Promise<void> {
  await assertPort("PORT", config.PORT, config.HOST);
  await assertPort("SINK_PORT", config.SINK_PORT ?? 0, config.SINK_HOST);
  for (const variable of ["DATABASE_URL", "DATABASE_OWNER_URL"] as const)
    if (config[variable] !== undefined) await assertDatabase(variable, config[variable]);
  if (config.ZEEBE_ADDRESS !== undefined) await assertBroker(config.ZEEBE_ADDRESS);
}
