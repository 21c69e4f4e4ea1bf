import { type LegalDate, legalDate } from "../calendar-dates.ts";
import { derive } from "../deadlines.ts";
import { DomainError } from "../errors.ts";
import type { DiscretionInput } from "./facts.ts";
import type { Reason } from "./reason.ts";

const BASIS = "行政处罚法 第三十六条";

/**
 * Whether the act was found too late to be punished: two years after its end, five where life or health is
 * concerned and harm was done. The last day is the corresponding day and still in time.
 * @throws DomainError INVALID_DATE; INVALID_INPUT if the dates contradict each other
 */
export function limitation(input: DiscretionInput): { barred: boolean; reasons: Reason[] } {
  const { actEndedOn, discoveredOn, decidedOn } = input;
  for (const date of [actEndedOn, discoveredOn, decidedOn]) if (date !== undefined) legalDate(date);
  inOrder("行为终了日", actEndedOn, "决定日", decidedOn);
  inOrder("发现日", discoveredOn, "决定日", decidedOn);
  if (actEndedOn === undefined && discoveredOn === undefined) return { barred: false, reasons: [] };
  if (actEndedOn === undefined || discoveredOn === undefined) {
    const missing = actEndedOn === undefined ? "行为终了日" : "发现日";
    const text = `未填${missing}，不能判断是否超过追责期限`;
    return { barred: false, reasons: [{ text, basis: BASIS, provisional: true }] };
  }
  const long = input.harm !== "none" && (input.lifeOrHealth ?? true);
  const { dueOn } = derive(long ? "limitation-5-years" : "limitation-2-years", actEndedOn);
  const period = long ? "五年（涉及公民生命健康安全且有危害后果）" : "二年";
  const barred = discoveredOn > dueOn;
  const found = barred ? `${discoveredOn}才被发现，不再给予行政处罚` : `${discoveredOn}发现，未超过`;
  return {
    barred,
    reasons: [{ text: `行为${actEndedOn}终了，追责期限${period}至${dueOn}；${found}`, basis: BASIS }],
  };
}

function inOrder(
  earlier: string,
  from: LegalDate | undefined,
  later: string,
  to: LegalDate | undefined,
): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new DomainError("INVALID_INPUT", {
    reason: `${earlier}${from}晚于${later}${to}，日期互相矛盾（${BASIS}、第五十七条）`,
  });
}
