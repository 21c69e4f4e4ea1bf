import type { Calendar, LegalDate } from "./calendar.ts";
import { dateOf } from "./calendar-instants.ts";
import { derive } from "./deadlines.ts";

/** The ways of service and the day that the law takes for each (行政处罚法 第六十一条; 民事诉讼法 第八十七条至第九十五条). */
export const deliveryMethods = {
  direct: { basis: "民事诉讼法 第八十八条", day: "served" },
  left: { basis: "民事诉讼法 第八十九条", day: "served" },
  electronic: { basis: "行政处罚法 第六十一条第二款；民事诉讼法 第九十条", day: "served" },
  post: { basis: "民事诉讼法 第九十一条", day: "received" },
  entrusted: { basis: "民事诉讼法 第九十一条", day: "received" },
  transferred: { basis: "民事诉讼法 第九十二条至第九十四条", day: "received" },
  "public-notice": { basis: "民事诉讼法 第九十五条", day: "elapsed" },
} as const;

export type DeliveryMethod = keyof typeof deliveryMethods;

/**
 * The day on which a document counts as served.
 * @param dates served: day of the act; received: day on the return slip; elapsed: last day of the public notice
 */
export function deliveredOn(
  method: DeliveryMethod,
  dates: { served: LegalDate; received?: LegalDate | undefined; elapsed?: LegalDate | undefined },
): LegalDate {
  const day = dates[deliveryMethods[method].day];
  if (!day) throw new Error(`no ${deliveryMethods[method].day} day for service by ${method}`);
  return day;
}

/** What of a record of service the day is taken from. */
export interface RecordedService {
  method: DeliveryMethod;
  servedAt: string;
  arrivedAt?: string | undefined;
  publishedOn?: LegalDate | undefined;
  slip?: { receivedOn: LegalDate } | undefined;
}

/** The day of service that a record gives. @throws when the way of service asks for a return slip and there is none */
export const dayOfService = (
  { method, servedAt, arrivedAt, publishedOn, slip }: RecordedService,
  calendar?: Calendar,
): LegalDate =>
  deliveredOn(method, {
    served: dateOf(method === "electronic" ? (arrivedAt ?? servedAt) : servedAt),
    received: slip?.receivedOn,
    elapsed: publishedOn ? derive("public-notice-delivery", publishedOn, { calendar }).dueOn : undefined,
  });
