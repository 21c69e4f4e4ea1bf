import { pending18 } from "../deadlines/since.ts";
import type { EventTable } from "./event.ts";

/** Transfer, closure and archive of a penalty case. */
export const closureEvents = {
  "penalty-closed": { zh: "结案", basis: pending18 },
  "case-archived": { zh: "立卷归档", basis: "行政处罚法 第四十七条" },
} as const satisfies EventTable;
