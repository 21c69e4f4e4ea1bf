import type { LegalDate } from "./calendar.ts";
import { type DeadlineRule, isRuleId, type RuleId, ruleInForce, ruleOf, rulesFor } from "./deadlines.ts";
import { DomainError } from "./errors.ts";

/**
 * The rule that a model or a person means: an id, or a row of the register ("A19") of which the variant
 * in force on that day is taken (the usual one stands first).
 * @throws UNKNOWN_RULE
 */
export function ruleFor(idOrRef: string, on: LegalDate): { id: RuleId; rule: DeadlineRule } {
  const ids = isRuleId(idOrRef) ? [idOrRef] : rulesFor(idOrRef);
  const id = ids.find((one) => ruleInForce(one, on)) ?? ids[0];
  if (!id) throw new DomainError("UNKNOWN_RULE", { reason: `没有“${idOrRef}”这一期限规则` });
  return { id, rule: ruleOf(id) };
}
