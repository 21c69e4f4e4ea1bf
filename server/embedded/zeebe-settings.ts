import { availableParallelism } from "node:os";
import path from "node:path";

/** Where the broker listens, all on loopback. */
export type BrokerPorts = {
  gateway: number;
  command: number;
  internal: number;
  server: number;
  management: number;
};

/** Where the broker sends its records. */
export type SinkTarget = { host: string; port: number; username: string; password: string };

export type BrokerSettings = {
  dataDir: string;
  sink: SinkTarget;
  /** Part of the record index prefix; a new one whenever the broker's positions begin again. */
  generation: string;
  partitions: number;
  clockControlled: boolean;
};

const loopback = "127.0.0.1";
/** More than a process of workers ever has under way: some eighty questions and three batches of commands. */
const REQUESTS = "256";

/** The broker's settings as environment variables; those of the user's own shell must not mix with them. */
export const foreignVariables = /^(ZEEBE|ATOMIX|CAMUNDA|SPRING|SERVER|MANAGEMENT|LOGGING|DATABASE|SINK)_/;

/**
 * What one broker of one machine is started with. Defaults would listen on every interface without a password.
 */
export function brokerEnvironment(settings: BrokerSettings, ports: BrokerPorts): Record<string, string> {
  const threads = String(Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))));
  const exporter = "ZEEBE_BROKER_EXPORTERS_HISTORY_";
  return {
    ZEEBE_BROKER_NETWORK_HOST: loopback,
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: loopback,
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.gateway),
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.command),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.internal),
    SERVER_ADDRESS: loopback,
    SERVER_PORT: String(ports.server),
    MANAGEMENT_SERVER_ADDRESS: loopback,
    MANAGEMENT_SERVER_PORT: String(ports.management),

    ZEEBE_BROKER_DATA_DIRECTORY: path.join(settings.dataDir, "zeebe", "data"),
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: "16MB",
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: "5m",
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: "256MB",
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: "128MB",
    ZEEBE_BROKER_CLUSTER_CLUSTERSIZE: "1",
    ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR: "1",
    ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(settings.partitions),
    ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: threads,
    ZEEBE_BROKER_THREADS_IOTHREADCOUNT: threads,
    ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: "64MB",
    ZEEBE_CLOCK_CONTROLLED: String(settings.clockControlled),
    // On a busy machine the engine takes fewer and fewer requests at once. It must go on taking those that one process
    // of workers has open when all is well, a question for each type of job and the commands: they do not grow.
    ZEEBE_BROKER_BACKPRESSURE_AIMD_INITIALLIMIT: REQUESTS,
    ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT: REQUESTS,

    [`${exporter}CLASSNAME`]: "io.camunda.zeebe.exporter.ElasticsearchExporter",
    [`${exporter}ARGS_URL`]: `http://${settings.sink.host}:${settings.sink.port}`,
    [`${exporter}ARGS_REQUESTTIMEOUTMS`]: "30000",
    [`${exporter}ARGS_BULK_DELAY`]: "1",
    [`${exporter}ARGS_BULK_SIZE`]: "200",
    [`${exporter}ARGS_BULK_MEMORYLIMIT`]: String(5 * 1024 * 1024),
    [`${exporter}ARGS_INDEX_PREFIX`]: `zeebe-record-${settings.generation}`,
    [`${exporter}ARGS_INDEX_CREATETEMPLATE`]: "false",
    [`${exporter}ARGS_AUTHENTICATION_USERNAME`]: settings.sink.username,
    [`${exporter}ARGS_AUTHENTICATION_PASSWORD`]: settings.sink.password,

    ZEEBE_LOG_LEVEL: "info",
    ATOMIX_LOG_LEVEL: "warn",
    ZEEBE_LOG_APPENDER: "Console",
  };
}

/** The Java arguments that run the broker unpacked in `home`, without its shell script: one process, one pid. */
export function brokerArguments(home: string): string[] {
  return [
    ...[
      "-Xms128m",
      "-Xmx384m",
      // In so small a memory the usual collector never rests: it takes a tenth of the engine's processor time.
      "-XX:+UseParallelGC",
      "-XX:MaxDirectMemorySize=256m",
      "-XX:+ExitOnOutOfMemoryError",
      "-Xshare:auto",
    ],
    ...["-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai", "--enable-native-access=ALL-UNNAMED"],
    ...["-classpath", [path.join(home, "config"), path.join(home, "lib", "*")].join(path.delimiter)],
    ...["-Dapp.name=broker", `-Dapp.home=${home}`, `-Dbasedir=${home}`],
    "io.camunda.zeebe.broker.StandaloneBroker",
  ];
}
