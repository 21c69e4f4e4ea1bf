import type { LegalDate } from "./calendar-dates.ts";
import { DomainError } from "./errors.ts";
import { contracting } from "./violations/contracting.ts";
import { facilities } from "./violations/facilities.ts";
import { managers } from "./violations/managers.ts";
import { operations } from "./violations/operations.ts";
import { organisation } from "./violations/organisation.ts";
import { supervision } from "./violations/supervision.ts";
import type { AccidentClass, Stage, Tier, Violation } from "./violations/violation.ts";

export type {
  AccidentClass,
  CrimeCheck,
  FenRange,
  Fine,
  PartyType,
  Provision,
  Stage,
  Suspension,
  Tier,
  Violation,
} from "./violations/violation.ts";

const rows = [
  ...managers,
  ...organisation,
  ...facilities,
  ...operations,
  ...contracting,
  ...supervision,
] as const;

/** Every violation the bureau punishes, V01–V29, each version one row. */
export const violations: readonly Violation[] = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));

/** All versions of one violation; INVALID_INPUT if there is no such code. */
export function versionsOf(code: string, table: readonly Violation[] = violations): Violation[] {
  const versions = table.filter((row) => row.code === code);
  if (versions.length > 0) return versions;
  throw new DomainError("INVALID_INPUT", {
    violation: code,
    reason: `没有编号为“${code}”的违法行为`,
    remedy: "请使用违法行为表的编号，例如 V05",
  });
}

/** The version in force on a day, the present one without a day; `undefined` if the law had none then. */
export const versionOn = (versions: readonly Violation[], on?: LegalDate): Violation | undefined =>
  versions.find(({ validFrom, validTo }) =>
    on === undefined ? validTo === undefined : validFrom <= on && (validTo === undefined || on <= validTo),
  );

/** The present version of a violation; `undefined` for a code that the table does not know. */
export const knownViolation = (code: string): Violation | undefined =>
  versionOn(violations.filter((row) => row.code === code));

/**
 * What the article orders: at this stage, or for an accident of this class where the article speaks of one.
 * @throws DomainError RULE_BROKEN if the row cannot be used yet, INVALID_INPUT if the article has no such tier
 */
export function tierOf(
  violation: Violation,
  stage: Stage,
  accidentClass?: AccidentClass,
): { tier: Tier; article: string } {
  const { code, unusable, accident, accidentArticle, article, tiers } = violation;
  if (unusable)
    throw new DomainError("RULE_BROKEN", { violation: code, reason: `${code}（${article}）：${unusable}` });
  if (accidentClass && accident)
    return { tier: accident[accidentClass], article: accidentArticle ?? article };
  const tier = tiers[stage];
  if (tier) return { tier, article };
  const reason =
    Object.keys(tiers).length === 0
      ? `${code}（${article}）按事故等级处罚，须填写事故等级`
      : stage === "overdue"
        ? `${code}（${article}）没有逾期未改正的处罚档次；被罚款后拒不改正的，可以依法按日连续处罚（V23）`
        : `${code}（${article}）只适用于已受罚款处罚而拒不改正的情形`;
  throw new DomainError("INVALID_INPUT", { violation: code, stage, reason });
}
