import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { EngineProgram } from "../../server/embedded/engine-program.ts";
import { startZeebe } from "../../server/embedded/zeebe.ts";
import { connectRawEngine } from "../../workers/zeebe.ts";
import { stoppable } from "./interrupt.ts";
import { mailbox, type Pace, pace } from "./pace.ts";

/**
 * The yardstick: the same model on a bare broker driven by the client library alone, its exporter talking to a
 * listener that keeps nothing, at the product's bulk size.
 */
export async function measureRaw(options: {
  program: EngineProgram;
  dataDir: string;
  warm: number;
  count: number;
  clients: number;
  /** by a command, or as the product does by a message: that costs the engine more, and is taken once */
  startedBy: "command" | "message";
}): Promise<Pace> {
  const sink = createServer((request, response) => {
    request.resume().on("end", () => {
      response
        .writeHead(200, { "content-type": "application/json", "x-elastic-product": "Elasticsearch" })
        .end('{"acknowledged":true,"took":1,"errors":false,"items":[]}');
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  const { port } = sink.address() as AddressInfo;
  const zeebe = await stoppable(
    startZeebe({
      ...options.program,
      dataDir: options.dataDir,
      sink: { host: "127.0.0.1", port, username: "bench", password: "bench-bench" },
      generation: "raw",
      partitions: 1,
      clockControlled: false,
    }),
  );
  const tasks = mailbox<string>();
  const engine = connectRawEngine(zeebe.zeebeAddress);
  try {
    await engine.deploy(`${import.meta.dirname}`);
    engine.serve("bench.note");
    engine.watch((caseId, jobKey) => tasks.put(caseId, jobKey));
    const once = (round: string) => async (n: number) => {
      const caseId = `${round}-${n}`;
      await (options.startedBy === "command"
        ? engine.start("bench", { caseId })
        : engine.publish("bench-requested", { caseId }));
      await engine.complete(await tasks.take(caseId));
    };
    await pace(options.warm, options.clients, once("warm"));
    return await pace(options.count, options.clients, once("measured"));
  } finally {
    await engine.close();
    await zeebe.stop();
    sink.closeAllConnections();
    sink.close();
  }
}
