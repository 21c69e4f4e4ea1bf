import type { EventTable } from "./event.ts";

export const remediesEvents = {
  "remedy-filed": { zh: "登记行政复议、行政诉讼", basis: "行政处罚法 第七条第一款、第七十三条" },
  "stay-ordered": { zh: "停止执行", basis: "行政复议法 第四十二条；行政诉讼法 第五十六条" },
  "remedy-outcome-recorded": {
    zh: "登记复议、诉讼的结果",
    basis: "行政复议法 第三十条、第七十四条；行政诉讼法 第五十一条、第六十二条",
  },
  "remedy-ended": { zh: "行政复议、行政诉讼终结", basis: "行政处罚法 第七十三条第三款" },
} as const satisfies EventTable;
