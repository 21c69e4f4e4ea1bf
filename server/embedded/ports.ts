import { connect, createServer, type Server } from "node:net";

/**
 * Ports that nobody uses at this moment, chosen by the operating system and different from each other.
 * @param count how many
 */
export async function freePorts(count: number, host = "127.0.0.1"): Promise<number[]> {
  const held: Server[] = [];
  try {
    const ports: number[] = [];
    for (let i = 0; i < count; i++) {
      const server = await listen(0, host);
      held.push(server);
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
      ports.push(address.port);
    }
    return ports;
  } finally {
    await Promise.all(held.map(close));
  }
}

/** Whether this program may listen on the port now. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await refusalToListen(port, host)) === undefined;
}

/**
 * Why this program may not listen on the port now.
 * @param port 0: any, to see whether the host is an address of this machine
 * @returns the system's code, e.g. "EADDRINUSE", or undefined when it may
 */
export async function refusalToListen(port: number, host: string): Promise<string | undefined> {
  try {
    await close(await listen(port, host));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Whether somebody accepts connections at `host:port` (within `timeoutMs`). */
export function answers(host: string, port: number, timeoutMs = 5_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const settle = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
