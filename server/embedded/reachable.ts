import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import type { Config } from "../config.ts";
import { answers, isFree } from "./ports.ts";
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
    const { hostname, port, pathname } = new URL(url);
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `无法连接数据库 ${hostname}:${port || 5432}${pathname}（${message || code}）：请检查它是否在运行，以及 ${variable} 是否正确。`,
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

/**
 * Sees that the port can be listened on. A program that is just ending is given a moment to let go.
 * @throws StartFailure naming the variable to change
 */
export async function assertPort(variable: "PORT" | "SINK_PORT", port: number, host: string): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    if (await isFree(port, host)) return;
    await delay(500);
  }
  throw new StartFailure(
    `端口 ${port} 已被占用（${host}）：请停止占用它的程序，或用 ${variable} 设定别的端口。`,
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
