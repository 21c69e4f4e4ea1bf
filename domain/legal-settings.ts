import { longestHoliday } from "./calendar-confirmation.ts";
import type { LegalDate } from "./calendar-dates.ts";
import type { DeadlineRule, Provenance } from "./deadlines/rule.ts";
import { since } from "./deadlines/since.ts";
import { deadlineRules } from "./deadlines-rules.ts";
import {
  collectiveDiscussionThresholds,
  hearingThresholds,
  onTheSpotCeiling,
  reviewOfEveryCase,
  smallFine,
  type Threshold,
} from "./discretion/thresholds.ts";
import { amount } from "./money.ts";
import { hugeFineThresholds } from "./penalty/credit-classes.ts";
import { quorums } from "./penalty/discussion.ts";
import { majorPenaltyThresholds } from "./penalty/major-penalty.ts";
import { surchargeTerms } from "./penalty/surcharge.ts";
import { unitWords } from "./period-words.ts";
import { planningHorizon } from "./planned-visit.ts";
import { routineCap } from "./routine-inspection.ts";

/** One value that the law or the office has set, as an administrator has to be able to check it. */
export interface LegalSetting {
  id: string;
  /** row of the register of periods; "" for what is no period */
  ref: string;
  zh: string;
  /** the value in words: 5个工作日, 个人20000元、单位50000元 */
  value: string;
  /** where it holds; empty: wherever no place has its own */
  places: readonly string[];
  basis: string;
  /** how sure the wording is; all but `read` has to be confirmed before it is relied on */
  provenance: Provenance;
  /** whether the office may set another value */
  configurable: boolean;
  validFrom: LegalDate;
  validTo: LegalDate | null;
  note: string | null;
}

function inWords(rule: DeadlineRule): string {
  if (rule.kind === "period") return `${rule.amount}${unitWords[rule.unit]}`;
  if (rule.kind === "set-by-order") return "由文书确定";
  return rule.on
    .map(({ month, day }) => `${month ? `${month}月` : "每月"}${day === 31 ? "最后一日" : `${day}日`}`)
    .join("、");
}

const ofThreshold =
  (zh: string) =>
  ({
    id,
    places = [],
    citizen,
    unit,
    basis,
    provenance,
    validFrom,
    validTo,
    note,
  }: Threshold): LegalSetting => ({
    ...{ id, ref: "", zh, places, basis, provenance, validFrom },
    value: `个人${amount(citizen)}、单位${amount(unit)}`,
    configurable: true,
    validTo: validTo ?? null,
    note: note ?? null,
  });

/** What a law itself fixes without leaving anything to the office. */
const fixed = (id: string, zh: string, value: string, { basis }: { basis: string }): LegalSetting => ({
  ...{ id, zh, value, basis, ref: "", places: [], provenance: "read", configurable: false },
  ...{ validFrom: since.penaltyLaw, validTo: null, note: null },
});

/** Every period, amount and number of the law with its source and how sure it is. */
export const legalSettings = (): LegalSetting[] => [
  ...Object.entries(deadlineRules).map(([id, rule]) => ({
    ...{ id, ref: rule.ref, zh: rule.zh, value: inWords(rule), places: [] },
    ...{ basis: rule.basis, provenance: rule.provenance, validFrom: rule.validFrom },
    configurable: rule.configurable ?? false,
    validTo: rule.validTo ?? null,
    note: rule.note ?? null,
  })),
  ...hearingThresholds.map(ofThreshold("较大数额罚款（听证）")),
  ...collectiveDiscussionThresholds.map(ofThreshold("重大违法行为（集体讨论）")),
  ...majorPenaltyThresholds.map(ofThreshold("重大行政处罚（报备）")),
  ...hugeFineThresholds.map(ofThreshold("数额特别巨大的罚款（严重失信）")),
  fixed(
    "on-the-spot-ceiling",
    "当场处罚的罚款上限",
    `个人${amount(onTheSpotCeiling.citizen)}、单位${amount(onTheSpotCeiling.unit)}`,
    onTheSpotCeiling,
  ),
  fixed("small-fine", "可以当场收缴的罚款", `${amount(smallFine.ceiling)}以下`, smallFine),
  fixed(
    "surcharge",
    "加处罚款",
    `每日按未缴罚款的${surchargeTerms.perCentADay}%，合计不超过罚款的${surchargeTerms.capPerCent}%`,
    surchargeTerms,
  ),
  {
    ...{ id: "routine-inspections-a-year", ref: "A12", zh: "同一单位对同一企业的例行检查" },
    ...{ value: `每年不超过${routineCap.aYear}次`, places: [], basis: routineCap.basis },
    ...{ provenance: routineCap.provenance, configurable: true, validFrom: routineCap.validFrom },
    ...{ validTo: null, note: routineCap.note },
  },
  {
    ...{ id: "planning-horizon", ref: "A1", zh: "计划检查日期的最远年度", places: [] },
    ...{ value: `派出之年后第${planningHorizon.yearsAhead}年`, basis: planningHorizon.basis },
    ...{ provenance: planningHorizon.provenance, configurable: true, validFrom: planningHorizon.validFrom },
    ...{ validTo: null, note: planningHorizon.note },
  },
  {
    ...{ id: "longest-holiday", ref: "", zh: "连续放假的最长天数", value: `${longestHoliday.days}天` },
    ...{ places: [], basis: longestHoliday.basis, provenance: longestHoliday.provenance },
    ...{ configurable: true, validFrom: longestHoliday.validFrom, validTo: null, note: longestHoliday.note },
  },
  ...quorums.map(({ id, places = [], members, basis, provenance, validFrom, validTo, note }) => ({
    ...{ id, ref: "", zh: "参加集体讨论的负责人", value: `不少于${members}人`, places, basis, provenance },
    ...{ configurable: true, validFrom, validTo: validTo ?? null, note: note ?? null },
  })),
  ...reviewOfEveryCase.map(({ id, places, basis, provenance, validFrom }) => ({
    ...{ id, ref: "", zh: "法制审核的范围", value: "全部行政处罚案件", places, basis, provenance },
    ...{ configurable: true, validFrom, validTo: null, note: null },
  })),
];
