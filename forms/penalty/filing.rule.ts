import { limitation } from "../../domain/discretion/limitation.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { measuresLeft } from "../../domain/penalty/guard/measures.ts";
import { provisionProblems } from "../../domain/penalty/provision.ts";
import { versionsOf } from "../../domain/violations.ts";
import type { PenaltyFiling } from "../generated/penalty.filing.ts";
import type { Problem, Rule } from "../rule.ts";

const basis = {
  filing: penaltyGrounds.filing,
  limitation: penaltyGrounds.limitation,
  party: penaltyGrounds.filedParty,
  source: penaltyGrounds.source,
} as const;

/** 统一社会信用代码 has eighteen characters. */
const creditCode = /^[0-9A-Z]{18}$/;

const ends = { "not-file": "不予立案", merge: "并案" } as const;

const rule: Rule<PenaltyFiling> = function* (data, facts) {
  const { filing, discoveredOn, parties = [], violations = [] } = data;
  if (filing === "file") yield* partyProblems(parties);
  else yield* measuresLeft(facts, ends[filing]);
  for (const [index, violation] of violations.entries()) {
    const at = (field: string) => `/violations/${index}/${field}`;
    const { code, actEndedOn, findingId, description } = violation;
    if (!known(code))
      yield { path: at("code"), message: `没有编号为“${code}”的违法行为`, basis: basis.filing };
    if (filing === "file") yield* provisionProblems(violation, at("basis"));
    if (actEndedOn && actEndedOn > discoveredOn)
      yield {
        path: at("actEndedOn"),
        message: `行为终了之日不能晚于发现之日（${discoveredOn}）`,
        basis: basis.limitation,
      };
    const findings = facts.source?.findings ?? [];
    if (findingId && !findings.some(({ id }) => id === findingId))
      yield { path: at("findingId"), message: "不是来源检查中的问题", basis: basis.source };
    if (filing === "file" && actEndedOn && known(code))
      yield* late(index, code, description, actEndedOn, discoveredOn);
  }
};
export default rule;

function* partyProblems(parties: NonNullable<PenaltyFiling["parties"]>): Generator<Problem> {
  for (const [index, { kind, identity }] of parties.entries()) {
    const path = `/parties/${index}/identity`;
    if (kind === "unit" && !creditCode.test(identity))
      yield { path, message: "统一社会信用代码应为18位数字或者大写字母", basis: basis.party };
    if (parties.findIndex((other) => other.kind === kind && other.identity === identity) < index)
      yield { path, message: "同一当事人只能填写一次", basis: basis.party };
  }
}

/** What the harm was is not known yet, so the longer period counts: what is past that one cannot be filed at all. */
function* late(
  index: number,
  code: string,
  description: string,
  actEndedOn: string,
  discoveredOn: string,
): Generator<Problem> {
  const { barred, reasons } = limitation({
    violation: code,
    stage: "first",
    partyType: "unit",
    firstOffence: false,
    seriousness: "serious",
    correctedInTime: false,
    harm: "serious",
    actEndedOn,
    discoveredOn,
  });
  if (barred)
    yield {
      path: `/violations/${index}/actEndedOn`,
      message: `“${description}”已过追责期限，不再给予行政处罚：${reasons.map(({ text }) => text).join("；")}`,
      basis: basis.limitation,
    };
}

function known(code: string): boolean {
  try {
    return versionsOf(code).length > 0;
  } catch {
    return false;
  }
}
