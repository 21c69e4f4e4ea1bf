import { isLegalDate } from "../calendar-dates.ts";
import { DomainError } from "../errors.ts";
import type { DiscretionInput } from "./facts.ts";
import { aggravations, mitigations, words } from "./words.ts";

/** Gives the value as the program takes it, or `undefined` if it is not of that kind. */
type Reader = (value: unknown) => unknown;

interface Field {
  zh: string;
  read: Reader;
  required?: true;
  expected: string;
}

const flag = (zh: string): Field => ({
  zh,
  read: (value) => (typeof value === "boolean" ? value : undefined),
  expected: "true 或者 false",
});
const fen = (zh: string, least: 0 | 1): Field => ({
  zh,
  read: (value) => (Number.isSafeInteger(value) && (value as number) >= least ? value : undefined),
  expected: least === 0 ? "以分为单位的非负整数" : "以分为单位的正整数；不罚款的不填",
});
const date = (zh: string): Field => ({
  zh,
  read: (value) => (isLegalDate(value) ? value : undefined),
  expected: "存在的日期，例如 2026-03-02",
});

/** One of the words, by its id or in Chinese. */
function word(list: Readonly<Record<string, string>>, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return Object.keys(list).find((id) => id === value || list[id] === value);
}
const one = (zh: string, list: Readonly<Record<string, string>>): Field => ({
  zh,
  read: (value) => word(list, value),
  expected: optionsOf(list),
});
const several = (zh: string, list: Readonly<Record<string, string>>): Field => ({
  zh,
  read: (value) => {
    if (!Array.isArray(value)) return undefined;
    const ids = value.map((item) => word(list, item));
    return ids.includes(undefined) ? undefined : ids;
  },
  expected: `由下列各项组成的数组：${optionsOf(list)}`,
});
const optionsOf = (list: Readonly<Record<string, string>>): string =>
  Object.entries(list)
    .map(([id, zh]) => `${id}（${zh}）`)
    .join("、");
const text = (zh: string, expected: string): Field => ({
  zh,
  read: (value) => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined),
  expected,
});

const harm = one("危害后果", words.harm);
const code = text("违法行为", "违法行为表的编号，例如 V05");

const fields: Readonly<Record<keyof DiscretionInput, Field>> = {
  violation: {
    ...code,
    read: (value) => (code.read(value) as string | undefined)?.toUpperCase(),
    required: true,
  },
  stage: { ...one("阶段", words.stage), required: true },
  partyType: { ...one("当事人类型", words.partyType), required: true },
  firstOffence: { ...flag("初次违法"), required: true },
  seriousness: { ...one("违法情节", words.seriousness), required: true },
  correctedInTime: { ...flag("及时改正"), required: true },
  // A plain yes or no is understood: harm whose degree is not told is not a minor one.
  harm: {
    ...harm,
    read: (value) => (typeof value === "boolean" ? (value ? "ordinary" : "none") : harm.read(value)),
    required: true,
  },
  proposedFen: fen("拟罚数额", 1),
  region: text("地区", "地区名称，例如 江西省赣州市南康区"),
  actEndedOn: date("行为终了日"),
  discoveredOn: date("发现日"),
  decidedOn: date("决定日"),
  mitigations: several("从轻、减轻情节", mitigations),
  aggravations: several("从重情节", aggravations),
  capacity: one("责任能力", words.capacity),
  noFault: flag("没有主观过错"),
  lifeOrHealth: flag("涉及公民生命健康安全"),
  accidentClass: one("事故等级", words.accidentClass),
  extremelyGrave: flag("情节特别严重、影响特别恶劣"),
  majorHazard: flag("重大事故隐患"),
  crimeSuspected: flag("涉嫌犯罪"),
  publicInterest: flag("涉及重大公共利益"),
  complex: flag("疑难复杂"),
  illegalIncomeFen: fen("违法所得", 0),
  lastYearIncomeFen: fen("上一年年收入", 0),
  originalFineFen: fen("原处罚数额", 1),
  measured: {
    zh: "裁量因素的数值",
    read: (value) => (Number.isFinite(value) && (value as number) >= 0 ? value : undefined),
    expected: "不小于零的数，例如比例 0.25 或者 3 处",
  },
  notifiedFen: fen("告知的拟罚数额", 1),
  newGround: flag("有新的合法事由并已重新告知"),
};

/** What may be asked with, as people call it: its name, and the values that are understood. */
export const discretionQuestion: readonly {
  name: string;
  zh: string;
  expected: string;
  required: boolean;
}[] = Object.entries(fields).map(([name, { zh, expected, required }]) => ({
  ...{ name, zh, expected },
  required: required ?? false,
}));

/**
 * Reads what somebody typed or sent. Words are taken by id or in Chinese.
 * @throws DomainError INVALID_INPUT (INVALID_DATE if only dates are wrong) naming every field at fault
 */
export function readDiscretionInput(value: unknown): DiscretionInput {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DomainError("INVALID_INPUT", { reason: "需要一个 JSON 对象" });
  const given = new Map(Object.entries(value));
  const unknown = [...given.keys()].filter((name) => !Object.hasOwn(fields, name));
  const problems = unknown.map((name) => ({ field: name, problem: "没有这一项" }));
  const read: Record<string, unknown> = {};
  for (const [name, { zh, read: reader, required, expected }] of Object.entries(fields)) {
    const raw = given.get(name);
    const result = raw === undefined || raw === null ? undefined : reader(raw);
    if (result !== undefined) read[name] = result;
    else if (raw !== undefined && raw !== null)
      problems.push({ field: name, problem: `“${String(raw)}”不是${zh}，应为${expected}` });
    else if (required) problems.push({ field: name, problem: `缺少${zh}，应为${expected}` });
  }
  // Every field has been read by its own reader, and none of the required ones is missing.
  if (problems.length === 0) return read as unknown as DiscretionInput;
  const onlyDates = problems.every(({ field }) =>
    ["actEndedOn", "discoveredOn", "decidedOn"].includes(field),
  );
  throw new DomainError(onlyDates ? "INVALID_DATE" : "INVALID_INPUT", {
    problems,
    reason: problems.map(({ field, problem }) => `${field}：${problem}`).join("；"),
  });
}
