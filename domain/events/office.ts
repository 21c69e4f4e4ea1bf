import type { EventTable } from "./event.ts";

/** What an administrator changes about the office, on which the lawfulness of later acts rests. */
export const officeEvents = {
  "certificate-registered": { zh: "登记行政执法证件", basis: "行政处罚法 第四十二条第一款" },
  "calendar-confirmed": { zh: "确认年度放假安排", basis: "全国年节及纪念日放假办法" },
  "office-entered": { zh: "录入单位、人员、企业", basis: "" },
} as const satisfies EventTable;

export type OfficeEventType = keyof typeof officeEvents;
