import { existsSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import Type from "typebox";
import { contradictions } from "./config-contradictions.ts";
import { configFormats } from "./config-formats.ts";
import { defaultFolders } from "./embedded/default-folders.ts";
import { StartFailure } from "./embedded/start-failure.ts";

const port = { minimum: 1, maximum: 65535 };
const hostAndPort = { format: "host-and-port" };
const postgresUrl = { pattern: "^postgres(ql)?://[^\\s]+$", format: "postgres-url" };

/** Every variable that the product reads; `description` is what a person is told when a value does not fit. */
const configSchema = Type.Object({
  DATABASE_URL: Type.Optional(
    Type.String({
      ...postgresUrl,
      description:
        "应用连接数据库的地址，形如 postgres://用户:密码@主机:5432/库名；不设则自动启动本机内嵌的 PostgreSQL",
    }),
  ),
  DATABASE_OWNER_URL: Type.Optional(
    Type.String({
      ...postgresUrl,
      description: "建表（迁移）所用账号的数据库地址，形如 postgres://…；不设则与 DATABASE_URL 相同",
    }),
  ),
  ZEEBE_ADDRESS: Type.Optional(
    Type.String({
      ...hostAndPort,
      description: "Zeebe 网关地址，形如 主机:26500；不设则自动启动本机内嵌的 Zeebe",
    }),
  ),
  ZEEBE_MANAGEMENT_ADDRESS: Type.Optional(
    Type.String({ ...hostAndPort, description: "Zeebe 管理端口，形如 127.0.0.1:9600；仅用于拨动受控时钟" }),
  ),
  ZEEBE_HOME: Type.Optional(
    Type.String({ description: "已解压的 Zeebe 8.5.8 目录；不设则用 Maven 下载到缓存目录" }),
  ),
  ZEEBE_PARTITIONS: Type.Integer({
    minimum: 1,
    maximum: 8,
    default: 1,
    description: "内嵌 Zeebe 的分区数，1 到 8 的整数；首次启动后不能再改",
  }),
  JAVA_HOME: Type.Optional(
    Type.String({ description: "Java 21 或更高版本的安装目录；不设则自动寻找，找不到时用 pip 下载" }),
  ),
  ANJIAN_DATA: Type.String({
    minLength: 1,
    description: "数据目录：内嵌数据库、流程引擎和日志都在其中；默认为当前用户的数据目录",
  }),
  ANJIAN_CACHE: Type.String({
    minLength: 1,
    description: "缓存目录：下载的流程引擎和 Java 放在其中，可随时删除；默认为当前用户的缓存目录",
  }),
  ANJIAN_FONTS: Type.Optional(
    Type.String({
      format: "font-folder",
      description:
        "本单位字库目录，须已存在并可读取：其中的 biaosong、song、fang、hei、kai（.ttf 或 .otf，至少有一个，并且都是完好的字库文件）代替默认的小标宋、宋体、仿宋、黑体、楷体",
    }),
  ),
  HOST: Type.String({
    minLength: 1,
    default: "127.0.0.1",
    description: "网页和接口监听的主机地址；默认 127.0.0.1，只有本机能访问",
  }),
  PORT: Type.Integer({
    ...port,
    default: 8080,
    description: "网页和接口监听的端口，1 到 65535 的整数；默认 8080",
  }),
  TRUST_PROXY: Type.Optional(
    Type.String({
      format: "proxies",
      description:
        "可信的前置代理地址或网段，如 loopback、10.0.0.5 或 10.0.0.0/24，多个用逗号隔开；设定后按代理所报的来访地址限流，登录 Cookie 只经加密连接发送",
    }),
  ),
  SINK_HOST: Type.String({
    minLength: 1,
    default: "127.0.0.1",
    description: "接收流程引擎记录的主机地址；默认 127.0.0.1，引擎在别的机器上时才改",
  }),
  SINK_PORT: Type.Optional(
    Type.Integer({
      ...port,
      description:
        "接收流程引擎记录的端口，1 到 65535 的整数；不设则由系统选空闲端口，引擎由自己部署时必须设定",
    }),
  ),
  SINK_USERNAME: Type.Optional(
    Type.String({ minLength: 1, description: "流程引擎送记录时的用户名；不设则内嵌运行时自动生成" }),
  ),
  SINK_PASSWORD: Type.Optional(
    Type.String({
      minLength: 8,
      description: "流程引擎送记录时的密码，至少 8 个字符；与 SINK_USERNAME 同时设",
    }),
  ),
  RECORD_GENERATION: Type.Optional(
    Type.String({
      pattern: "^[a-z0-9-]{1,32}$",
      description:
        "引擎数据的代号，小写字母、数字和连字符，最多 32 个；引擎数据清空重来时必须换一个，内嵌运行时自动生成",
    }),
  ),
  LOG_LEVEL: Type.Enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
    default: "info",
    description: "日志级别：trace、debug、info、warn、error、fatal 或 silent；默认 info",
  }),
  CLOCK_CONTROLLED: Type.Boolean({
    default: false,
    description: "true 或 false：引擎时钟是否由人拨动；只用于演示和测试，只能用于本机内嵌运行",
  }),
});

export type ConfigVariable = keyof typeof configSchema.properties;
export const configVariables = Object.keys(configSchema.properties) as ConfigVariable[];
type Parsed = Type.Static<typeof configSchema>;
/** The checked configuration; names are those of the variables. `DATABASE_OWNER_URL` falls back to `DATABASE_URL`. */
export type Config = Readonly<Parsed>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** What TypeBox keeps in the schema but not in its type. */
export const described: Readonly<
  Record<ConfigVariable, { "~kind"?: unknown; description?: string; default?: unknown }>
> = configSchema.properties;
const secret = new Set<ConfigVariable>(["DATABASE_URL", "DATABASE_OWNER_URL", "SINK_PASSWORD"]);
const validate = new Ajv({
  allErrors: true,
  coerceTypes: true,
  useDefaults: true,
  formats: configFormats,
}).compile<Parsed>(configSchema);

/**
 * Reads and checks the configuration. An empty value counts as not set.
 * @param env default: the process environment, completed from a `.env` file in the repository's root
 * @returns the frozen configuration
 * @throws StartFailure whose message lists every problem, one a line
 */
export function loadConfig(env: Environment = processEnvironment()): Config {
  const given: Record<string, unknown> = { ...defaultFolders(env) };
  for (const name of configVariables) if (env[name]?.trim()) given[name] = env[name].trim();
  const seen = { ...given };
  const wrong = validate(given) ? [] : wrongVariables();
  const problems = [...misfits(wrong, seen), ...contradictions(given as Parsed, wrong)];
  if (problems.length > 0)
    throw new StartFailure(`配置有 ${problems.length} 处问题，请改正后重新启动：\n${problems.join("\n")}`);
  const config = given as Parsed;
  if (config.DATABASE_URL) config.DATABASE_OWNER_URL ??= config.DATABASE_URL;
  return Object.freeze(config);
}

/**
 * The environment for a child program: our own (proxies, mirrors, PATH) without the names that `drop` matches,
 * and with `extra` on top.
 */
export function childEnvironment(extra: Environment, drop?: RegExp): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !drop?.test(name));
  const merged = { ...Object.fromEntries(entries), ...extra };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The variables of this process, for finders that look at PATH and the like. */
export function processEnvironment(): Environment {
  const file = path.join(import.meta.dirname, "..", ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

function wrongVariables(): ConfigVariable[] {
  const names = (validate.errors ?? []).map((error) => error.instancePath.slice(1) as ConfigVariable);
  return [...new Set(names)];
}

function misfits(wrong: ConfigVariable[], seen: Record<string, unknown>): string[] {
  return wrong.map((name) => {
    const value = secret.has(name) ? "" : `（现在是 ${JSON.stringify(seen[name])}）`;
    return `  ${name}${value}：${described[name].description}`;
  });
}
