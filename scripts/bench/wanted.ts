import { StartFailure } from "../../server/embedded/start-failure.ts";
import { readOptions } from "../options.ts";

const allParts = ["documents", "deadlines", "file", "lists", "memory", "penalty", "throughput"] as const;
type Part = (typeof allParts)[number];

/** What is to be measured, and under which load. */
export interface WantedLoad {
  parts: ReadonlySet<Part>;
  load: { warm: number; count: number; clients: number };
  /** whole penalty cases, and how many of them run at the same time */
  cases: number;
  atOnce: number;
}

/** Reads the words behind `npm run bench --`, which are `args`. @throws StartFailure naming the option that cannot be read */
export function readWanted(args: string[]): WantedLoad {
  const { values } = readOptions({
    args,
    options: {
      warm: { type: "string", default: "5000" },
      count: { type: "string", default: "3000" },
      clients: { type: "string", default: "50" },
      cases: { type: "string", default: "40" },
      "at-once": { type: "string", default: "20" },
      only: { type: "string", default: allParts.join(",") },
    },
  });
  const number = (option: Exclude<keyof typeof values, "only">, least = 1): number => {
    const given = values[option];
    if (/^\d{1,7}$/.test(given) && Number(given) >= least) return Number(given);
    throw new StartFailure(`选项 --${option} 应当是不小于 ${least} 的整数，不能是“${given}”。`);
  };
  return {
    parts: new Set(values.only.split(",").map(partOf)),
    load: { warm: number("warm", 0), count: number("count"), clients: number("clients") },
    cases: number("cases"),
    atOnce: number("at-once"),
  };
}

function partOf(given: string): Part {
  const part = allParts.find((one) => one === given);
  if (part) return part;
  throw new StartFailure(`选项 --only 中没有“${given}”这一项，可以写 ${allParts.join("、")}。`);
}
