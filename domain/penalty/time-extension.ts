import type { LegalDate } from "../calendar-dates.ts";
import { type RuleId, ruleInForce } from "../deadlines-rules.ts";

/** Who may give a case more time (办案期限的延长). */
export type ExtensionLevel = "head" | "superior";

/** The rows of the register by which a case gets more time. Rows in force are used, so a new rule needs a row only. */
const rows: Readonly<Record<ExtensionLevel, readonly RuleId[]>> = {
  head: ["penalty-decision-head-extension-before-2026-02"],
  superior: ["penalty-decision-superior-extension-before-2026-02"],
};

/**
 * The rule by which somebody may extend the time of a case that was filed on a day; undefined where no rule in force
 * allows it, as under 18号令 as long as its text is not checked.
 */
export const extensionRule = (level: ExtensionLevel, filedOn: LegalDate, on: LegalDate): RuleId | undefined =>
  rows[level].find((rule) => ruleInForce(rule, filedOn) && ruleInForce(rule, on));
