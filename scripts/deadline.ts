import { createInterface } from "node:readline";
import { deriveApplicable, type Selection } from "../domain/deadlines-selection.ts";
import { DomainError } from "../domain/errors.ts";

/**
 * npm run --silent deadline -- <row or rule id> <date or date-time> [--json]
 * npm run --silent deadline -- -          reads "<row or rule id> <date or date-time>" lines, prints one JSON each
 *
 * A row with several rules (E8) gives its usual rule and names the others under `variants`.
 */
const USAGE = `用法：npm run --silent deadline -- <期限表行号或规则编号> <日期或时刻> [--json]
例：  npm run --silent deadline -- E1 2026-09-20
      npm run --silent deadline -- criminal-transfer 2026-10-01T09:30 --json
      npm run --silent deadline -- -    从标准输入逐行读取“<编号> <日期>”，每行输出一个 JSON`;

/** The only option, known also where it has no effect; a mistyped one must not pass for a date or a time. */
const JSON_OPTION = "--json";

/** Answers one question; `words` are the id and the date, a time after a blank belongs to the date. */
function answer(words: readonly string[]): Selection {
  const unknown = words.find((word) => word.startsWith("-") && word !== "-");
  if (unknown !== undefined)
    throw new DomainError("INVALID_INPUT", { reason: `没有选项“${unknown}”，只有 ${JSON_OPTION}` });
  const [id, date, time, ...rest] = words;
  if (id === undefined || date === undefined || rest.length > 0)
    throw new DomainError("INVALID_INPUT", { reason: "需要一个编号和一个日期，例如 E1 2026-09-20" });
  return deriveApplicable(id, time === undefined ? date : `${date}T${time}`);
}

function asData(selection: Selection) {
  const { rule, ref, startsOn, dueOn, dueAt, provisional, rolls, basis, steps, ...more } = selection;
  return { rule, ref, startsOn, dueOn, dueAt, provisional, rolls, basis, steps, ...more };
}

function asText(d: Selection): string {
  const run = (from: string, to?: string) => (to === undefined || to === from ? from : `${from} 至 ${to}`);
  return [
    `${d.zh}（${d.ref}，${d.rule}）`,
    `依据：${d.basis}`,
    ...(d.outsideValidity === undefined ? [] : [`提示：${d.outsideValidity}`]),
    `起算：${d.startsAt ?? d.startsOn}`,
    `届满：${d.startsAt ? d.dueAt : `${d.dueOn}（${d.dueAt} 前）`}`,
    ...(d.lastWorkdayBefore && d.lastWorkdayBefore !== d.dueOn ? [`宜办理日：${d.lastWorkdayBefore}`] : []),
    ...(d.provisional ? [`暂定：${d.provisionalYears.join("、")}年放假通知尚未确认，确认后重新推算`] : []),
    "推算：",
    ...d.steps.map((s) => `  ${s.counted ? "＋" : "－"} ${run(s.on, s.to)}  ${s.why}`),
    ...(d.variants.length > 0 ? ["同一行的其他规则："] : []),
    ...d.variants.map((v) => `  ${v.rule}  ${v.dueOn}  ${v.zh}`),
  ].join("\n");
}

/** What people are told of an error; anything unexpected is a fault of the program and not swallowed. */
function explain(error: unknown): { error: string; code: string; remedy?: string } {
  if (!(error instanceof DomainError)) throw error;
  const { reason = "", remedy } = (error.details ?? {}) as { reason?: string; remedy?: string };
  return {
    error: reason ? `${error.message}：${reason}` : error.message,
    code: error.code,
    // Some reasons are their own remedy; nobody needs to read them twice.
    ...(remedy === undefined || remedy === reason ? {} : { remedy }),
  };
}

async function answerLines(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const words = line
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\s+/);
    if (words[0] === "") continue;
    try {
      console.log(JSON.stringify(asData(answer(words))));
    } catch (error) {
      console.log(JSON.stringify({ ...explain(error), line: number }));
      process.exitCode = 1;
    }
  }
}

const words = process.argv.slice(2).filter((word) => word !== JSON_OPTION);
const json = process.argv.includes(JSON_OPTION);
if (words.length === 1 && words[0] === "-") await answerLines();
else if (words.length < 2) {
  console.error(USAGE);
  process.exitCode = 1;
} else
  try {
    const selection = answer(words);
    console.log(json ? JSON.stringify(asData(selection), null, 2) : asText(selection));
  } catch (error) {
    const told = explain(error);
    if (json) console.log(JSON.stringify(told));
    else console.error(told.remedy ? `${told.error}；${told.remedy}` : told.error);
    process.exitCode = 1;
  }
