import { type Config, loadConfig } from "../config.ts";
import { claimDataFolder, sinkAccess } from "./data-folder.ts";
import { ensureRoom, roomForData } from "./disk.ts";
import { engineProgram } from "./engine-program.ts";
import { startPostgres } from "./postgres.ts";
import { startZeebe } from "./zeebe.ts";
import type { SinkTarget } from "./zeebe-settings.ts";
import { recordGeneration } from "./zeebe-state.ts";

export type Engines = {
  /** The superuser's database: for migrations. */
  ownerUrl: string;
  /** The application's role, which may only do what the migrations grant. */
  appUrl: string;
  /** host:port of the gateway */
  zeebeAddress: string;
  /** host:port of the actuator, where a controlled clock is moved */
  managementAddress: string;
  /** What the record sink has to listen on and ask for. */
  sink: SinkTarget;
  /** Part of the record index prefix `zeebe-record-<generation>`. */
  generation: string;
  stop(): Promise<void>;
};

/**
 * Starts (or adopts) PostgreSQL and one broker on a data folder, with nothing on top: for tests and measurements.
 * The database is empty until it is migrated. Records wait in the broker until something listens on `sink.port`.
 * @param sinkPort default: the folder's last one, or a free one
 * @param clockControlled whether the engine's time may be moved forward
 * @throws StartFailure with one sentence; nothing is left running then
 */
export async function startEngines(options: {
  dataDir: string;
  clockControlled?: boolean;
  sinkPort?: number;
  log?: (message: string) => void;
  config?: Config;
}): Promise<Engines> {
  const {
    dataDir,
    sinkPort,
    clockControlled = false,
    log = () => undefined,
    config = loadConfig(),
  } = options;
  await ensureRoom(dataDir, roomForData, "ANJIAN_DATA");
  const release = claimDataFolder(dataDir);
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
    release();
  };
  try {
    const postgres = await startPostgres({ dataDir, cacheDir: config.ANJIAN_CACHE });
    started.push(postgres);
    const program = await engineProgram(config, log);
    const sink = await sinkAccess(dataDir, {
      ...config,
      ...(sinkPort === undefined ? {} : { SINK_PORT: sinkPort }),
    });
    const generation = config.RECORD_GENERATION ?? recordGeneration(dataDir);
    const partitions = config.ZEEBE_PARTITIONS;
    const zeebe = await startZeebe({ ...program, dataDir, sink, generation, partitions, clockControlled });
    started.push(zeebe);
    const { ownerUrl, appUrl } = postgres;
    const { zeebeAddress, managementAddress } = zeebe;
    return { ownerUrl, appUrl, zeebeAddress, managementAddress, sink, generation, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
