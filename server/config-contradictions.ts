import type { Config, ConfigVariable } from "./config.ts";
import { isLoopback } from "./loopback.ts";

const ofOtherMachine = (address: string | undefined) =>
  address !== undefined && !isLoopback(address.replace(/:\d+$/, ""));

/** What must not be set together; `by` are the variables whose values decide, where it is not their mere presence. */
const exclusions: { by: ConfigVariable[]; holds(config: Config): boolean; says: string }[] = [
  {
    by: [],
    holds: (c) => !c.SINK_USERNAME !== !c.SINK_PASSWORD,
    says: "SINK_USERNAME、SINK_PASSWORD：必须同时设定或同时不设",
  },
  {
    by: ["SINK_HOST"],
    holds: (c) => !isLoopback(c.SINK_HOST) && !c.SINK_PASSWORD,
    says: "SINK_HOST：不是本机地址时，必须设定 SINK_USERNAME 和 SINK_PASSWORD",
  },
  {
    by: ["SINK_PORT", "PORT", "SINK_HOST", "HOST"],
    holds: (c) => c.SINK_PORT === c.PORT && c.SINK_HOST === c.HOST,
    says: "SINK_PORT：不能与 PORT 相同",
  },
  {
    by: [],
    holds: (c) => !!c.DATABASE_OWNER_URL && !c.DATABASE_URL,
    says: "DATABASE_OWNER_URL：只能与 DATABASE_URL 一起设定",
  },
  {
    by: ["CLOCK_CONTROLLED", "HOST"],
    holds: (c) => c.CLOCK_CONTROLLED && !isLoopback(c.HOST),
    says: "CLOCK_CONTROLLED：只能在 HOST 为本机地址时使用",
  },
  {
    by: ["CLOCK_CONTROLLED", "ZEEBE_ADDRESS"],
    holds: (c) => c.CLOCK_CONTROLLED && ofOtherMachine(c.ZEEBE_ADDRESS),
    says: "CLOCK_CONTROLLED：不能用于 ZEEBE_ADDRESS 所指的其他机器上的引擎",
  },
];

/**
 * What contradicts what, one line each.
 * @param wrong variables whose values do not fit; they say nothing about others, and what hangs on them is left out
 */
export function contradictions(config: Config, wrong: ConfigVariable[]): string[] {
  return exclusions
    .filter(({ by, holds }) => !by.some((name) => wrong.includes(name)) && holds(config))
    .map(({ says }) => `  ${says}`);
}
