import type { EventTable } from "./event.ts";

/** Penalties decided on the spot (简易程序). */
export const simplifiedEvents = {
  "simplified-penalty-opened": { zh: "登记当场处罚案件", basis: "行政处罚法 第五十一条、第五十二条" },
  "fine-collected": { zh: "当场收缴罚款", basis: "行政处罚法 第六十八条至第七十条" },
  "ordinary-procedure-called-for": {
    zh: "不再符合当场处罚条件，提出转为普通程序",
    basis: "行政处罚法 第五十一条、第五十四条",
  },
  "case-turned-ordinary": { zh: "转为普通程序办理", basis: "行政处罚法 第五十一条、第五十四条" },
} as const satisfies EventTable;
