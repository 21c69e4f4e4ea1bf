import type { LegalDate } from "./calendar.ts";
import { accident } from "./deadlines/accident.ts";
import { creditRepair } from "./deadlines/credit-repair.ts";
import { criminalTransfer } from "./deadlines/criminal-transfer.ts";
import { deliveryAndPublicity } from "./deadlines/delivery-and-publicity.ts";
import { enforcement } from "./deadlines/enforcement.ts";
import { hearingAndDecision } from "./deadlines/hearing-and-decision.ts";
import { investigation } from "./deadlines/investigation.ts";
import { majorHazard } from "./deadlines/major-hazard.ts";
import { officers } from "./deadlines/officers.ts";
import { payment } from "./deadlines/payment.ts";
import { planning } from "./deadlines/planning.ts";
import { rectification } from "./deadlines/rectification.ts";
import { remedies } from "./deadlines/remedies.ts";
import { reportingAndArchive } from "./deadlines/reporting-and-archive.ts";
import type { DeadlineRule } from "./deadlines/rule.ts";
import { DomainError } from "./errors.ts";

const table = {
  ...planning,
  ...officers,
  ...rectification,
  ...majorHazard,
  ...accident,
  ...investigation,
  ...hearingAndDecision,
  ...deliveryAndPublicity,
  ...payment,
  ...enforcement,
  ...remedies,
  ...creditRepair,
  ...criminalTransfer,
  ...reportingAndArchive,
};

/** The id of a rule, as models name it in the header `rule`. */
export type RuleId = keyof typeof table;

/** Every period of the law, by id. */
export const deadlineRules: Readonly<Record<RuleId, DeadlineRule>> = table;

export const ruleIds = Object.keys(table) as readonly RuleId[];

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(table, id);

/** The rule with this id; UNKNOWN_RULE if there is none. */
export function ruleOf(id: string): DeadlineRule {
  if (isRuleId(id)) return deadlineRules[id];
  throw new DomainError("UNKNOWN_RULE", {
    rule: id,
    reason: `没有编号为“${id}”的期限规则`,
    remedy: "请使用期限表的行号（如 E1）或者规则编号（如 fine-payment）",
  });
}

/** The rules of one row of the register ("E8", any case), the usual one first; empty if the row is no period. */
export const rulesFor = (ref: string): RuleId[] =>
  ruleIds.filter((id) => deadlineRules[id].ref === ref.trim().toUpperCase());

/** Whether the rule is the law on that day. */
export function ruleInForce(id: string, on: LegalDate): boolean {
  const { validFrom, validTo } = ruleOf(id);
  return validFrom <= on && (validTo === undefined || on <= validTo);
}
