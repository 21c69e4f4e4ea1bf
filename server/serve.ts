import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Express } from "express";
import type { ChangeFeed } from "./sse.ts";

/** So long a request that is under way may still take when the server stops. */
const drainMs = 10_000;

/**
 * Serves an app on an address.
 * @param port 0: a free one
 * @returns address: where it serves, e.g. "http://127.0.0.1:8080"; stop: takes no new requests, ends the event
 *   streams, lets the others finish for up to ten seconds
 * @throws the listener's error, e.g. EADDRINUSE
 */
export async function serve(
  app: Express,
  feed: ChangeFeed,
  { host, port }: { host: string; port: number },
): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer(app);
  // Below the patience of usual proxies, which would otherwise meet a connection that we just closed.
  server.keepAliveTimeout = 65_000;
  let stopping = false;
  const [open, busy] = [new Set<Socket>(), new Set<Socket>()];
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    busy.add(socket);
    response.on("close", () => {
      busy.delete(socket);
      if (stopping) socket.end();
    });
  });
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Also those that browsers opened ahead and never used, which node itself would wait for.
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
      feed.close();
      const waited = new AbortController();
      await Promise.race([
        closed,
        delay(drainMs, undefined, { signal: waited.signal }).catch(() => undefined),
      ]);
      waited.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
