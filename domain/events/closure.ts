import { pending18 } from "../deadlines/since.ts";
import type { EventTable } from "./event.ts";

/** Transfer, closure and archive of a penalty case. */
export const closureEvents = {
  "transfer-taken": { zh: "案件已由受移送机关办理", basis: "行政处罚法 第二十二条、第二十七条第一款" },
  "transfer-returned": { zh: "移送后由本机关继续办理", basis: "行政执法机关移送涉嫌犯罪案件的规定 第十条" },
  "penalty-closed": { zh: "结案", basis: pending18 },
  "case-archived": { zh: "立卷归档", basis: "行政处罚法 第四十七条" },
} as const satisfies EventTable;
