import { periodInWords } from "../period-words.ts";
import type { EventTable } from "./event.ts";

export const noticeEvents = {
  "hearing-right-judged": { zh: "判定听证权利", basis: "行政处罚法 第六十三条第一款" },
  "notice-window-opened": { zh: "起算陈述申辩、听证期限", basis: "行政处罚法 第四十五条、第六十四条第一项" },
  "notice-window-closed": { zh: "陈述申辩、听证期限终结", basis: "行政处罚法 第四十五条、第六十四条第一项" },
  "statement-made": { zh: "当事人陈述申辩", basis: "行政处罚法 第四十五条" },
  "hearing-requested": { zh: "当事人申请听证", basis: "行政处罚法 第六十四条第一项" },
  "hearing-withdrawn": { zh: "当事人撤回听证申请", basis: "行政处罚法 第六十四条" },
  "rights-waived": { zh: "当事人书面放弃陈述申辩（听证）", basis: "行政处罚法 第四十五条、第六十四条" },
  "address-confirmed": { zh: "当事人确认送达地址", basis: "行政处罚法 第六十一条第二款" },
  "prior-notice-concluded": { zh: "告知程序完成", basis: "行政处罚法 第四十四条、第六十二条" },
  "late-answers-taken-up": {
    zh: "期限内作出、期满后登记的陈述申辩或者听证申请，重新听取",
    basis: "行政处罚法 第四十五条、第六十四条第一项",
  },
  "hearing-scheduled": { zh: "安排听证", basis: "行政处罚法 第六十四条第二项" },
  "hearing-notice-late": {
    zh: `听证通知不足${periodInWords("hearing-notice")}，重新安排`,
    basis: "行政处罚法 第六十四条第二项",
  },
} as const satisfies EventTable;
