import type { Calendar } from "./calendar.ts";
import { looksLikeInstant } from "./calendar-instants.ts";
import { type Derivation, derive } from "./deadlines.ts";
import { type RuleId, ruleInForce, ruleOf, rulesFor } from "./deadlines-rules.ts";

/** A deadline, and what the other rules of the same row of the register would give. */
export interface Selection extends Derivation {
  variants: { rule: RuleId; zh: string; dueOn: string; dueAt: string }[];
  /** only where the rule is no law on any day of the period: since and until when it is */
  outsideValidity?: string;
}

/**
 * Derives by rule id, or by row of the register ("E8"): then the usual rule of the row, listed first, applies.
 *
 * Where that rule replaced another one in time, the old one still governs what began and ends while it was the
 * law; a period that reaches into the new law follows the new one (procedure follows the law of its day).
 * @throws DomainError as `derive`
 */
export function deriveApplicable(refOrId: string, start: string, calendar?: Calendar): Selection {
  const [usual] = rulesFor(refOrId);
  const chosen = usual === undefined ? derive(refOrId, start, { calendar }) : inTime(usual, start, calendar);
  const others = rulesFor(chosen.ref).filter((id) => id !== chosen.rule && accepts(id, start));
  const outside = validityMissed(chosen);
  return {
    ...chosen,
    ...(outside === undefined ? {} : { outsideValidity: outside }),
    variants: others.map((id) => {
      const { zh, dueOn, dueAt } = derive(id, start, { calendar });
      return { rule: id, zh, dueOn, dueAt };
    }),
  };
}

function inTime(usual: RuleId, start: string, calendar: Calendar | undefined): Derivation {
  const former = rulesFor(ruleOf(usual).ref)
    .filter((id) => ruleOf(id).replacedBy === usual)
    .map((id) => derive(id, start, { calendar }))
    .find((d) => ruleInForce(d.rule, d.startsOn) && ruleInForce(d.rule, d.dueOn));
  return former ?? derive(usual, start, { calendar });
}

/** A period of which no day lies where its rule is the law is computed all the same, for comparison, and told apart. */
function validityMissed({ rule, startsOn, dueOn }: Derivation): string | undefined {
  const { validFrom, validTo } = ruleOf(rule);
  const [first, last] = startsOn <= dueOn ? [startsOn, dueOn] : [dueOn, startsOn];
  if (last >= validFrom && (validTo === undefined || first <= validTo)) return undefined;
  const until = validTo === undefined ? "" : `，至${validTo}止`;
  return `本规则自${validFrom}起施行${until}，所问期间不在其施行期内，结果仅供比较`;
}

/** Hours cannot be counted from a date without time. */
function accepts(id: RuleId, start: string): boolean {
  const rule = ruleOf(id);
  return looksLikeInstant(start) || rule.kind !== "period" || rule.unit !== "hour";
}
