import type { LegalDate } from "../calendar-dates.ts";
import { DomainError } from "../errors.ts";
import { type Fine, type Stage, type Tier, type Violation, versionOn } from "../violations.ts";
import type { Reason } from "./reason.ts";

const BASIS = "行政处罚法 第三十七条";

/**
 * Which version of the law governs: that of the day the act ended, unless the version at the decision is
 * lighter, or no longer calls the act unlawful (从旧兼从轻).
 * @param decidedOn without it the present law is compared
 * @throws DomainError RULE_BROKEN if the table does not hold the law of that day
 */
export function governingVersion(
  versions: readonly Violation[],
  stage: Stage,
  actEndedOn?: LegalDate,
  decidedOn?: LegalDate,
): { violation: Violation; stillUnlawful: boolean; reasons: Reason[] } {
  const now = versionOn(versions, decidedOn);
  const then = actEndedOn === undefined ? now : versionOn(versions, actEndedOn);
  if (then === undefined) {
    const code = versions[0]?.code ?? "";
    const on = actEndedOn ?? decidedOn ?? "现在";
    const reason = `${code}：${on}有效的条文尚未录入，不能裁量（${BASIS}：适用行为发生时的规定）`;
    throw new DomainError("RULE_BROKEN", { violation: code, on: actEndedOn ?? decidedOn, reason });
  }
  if (now === undefined) {
    const text = `${then.article}已被废止，决定时不再认为违法，适用新的规定`;
    return { violation: then, stillUnlawful: false, reasons: [{ text, basis: BASIS }] };
  }
  if (now === then) return { violation: then, stillUnlawful: true, reasons: [] };
  const comparison = compare(now.tiers[stage], then.tiers[stage]);
  const applies = comparison === "lighter" ? now : then;
  const text = {
    lighter: `新规定处罚较轻，适用新规定（${now.article}）`,
    "not-lighter": `新规定处罚不轻于行为时的规定，适用行为时的规定（${then.article}）`,
    unclear: `新旧规定轻重互见，暂适用行为时的规定（${then.article}），由法制审核判断`,
  }[comparison];
  const provisional = comparison === "unclear" ? ({ provisional: true } as const) : {};
  return { violation: applies, stillUnlawful: true, reasons: [{ text, basis: BASIS, ...provisional }] };
}

function compare(now: Tier = {}, then: Tier = {}): "lighter" | "not-lighter" | "unclear" {
  const signs = [
    sign(now.unit, then.unit),
    sign(now.person, then.person),
    Number(now.suspension !== undefined) - Number(then.suspension !== undefined),
  ];
  if (signs.some(Number.isNaN) || (signs.includes(-1) && signs.includes(1))) return "unclear";
  return signs.includes(-1) ? "lighter" : "not-lighter";
}

/** −1 if the new fine is lighter, 1 if it is heavier: by the maximum, then by the minimum; NaN if unlike in kind. */
function sign(now: Fine | undefined, then: Fine | undefined): number {
  if (now === undefined || then === undefined) return Number(now !== undefined) - Number(then !== undefined);
  if (now.kind !== "amount" || then.kind !== "amount")
    return JSON.stringify(now) === JSON.stringify(then) ? 0 : Number.NaN;
  return Math.sign(now.max - then.max) || Math.sign(now.min - then.min);
}
