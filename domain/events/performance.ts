import type { EventTable } from "./event.ts";

export const performanceEvents = {
  "performance-opened": { zh: "起算履行期限", basis: "行政处罚法 第六十六条第一款、第六十七条第三款" },
  "payment-recorded": { zh: "登记缴款", basis: "行政处罚法 第六十七条第三款" },
  "payment-booked": { zh: "缴款入账", basis: "行政处罚法 第六十七条第三款" },
  "payment-settled": { zh: "罚款全部缴清", basis: "行政处罚法 第六十七条第三款" },
  "payment-overdue": { zh: "罚款逾期未缴", basis: "行政处罚法 第七十二条第一款第一项" },
  "instalments-requested": { zh: "申请延期（分期）缴纳罚款", basis: "行政处罚法 第六十六条第二款" },
  "payment-rescheduled": {
    zh: "重新确定缴纳期限",
    basis: "行政处罚法 第六十六条第二款；行政强制法 第四十二条第一款",
  },
  "agreement-reached": { zh: "达成执行协议", basis: "行政强制法 第四十二条第一款" },
  "agreement-broken": { zh: "不履行执行协议", basis: "行政强制法 第四十二条第二款" },
  "demand-objected": { zh: "对催告提出陈述申辩", basis: "行政强制法 第三十六条" },
  "enforcement-window-opened": { zh: "确定申请强制执行的期间", basis: "行政强制法 第五十三条、第五十四条" },
  "enforcement-resumed": { zh: "恢复执行", basis: "行政强制法 第三十九条第二款" },
  "enforcement-ended": { zh: "强制执行程序终结", basis: "行政强制法 第五十七条、第五十八条" },
  "performance-ended": { zh: "履行程序终结", basis: "行政处罚法 第六十六条第一款、第七十二条" },
} as const satisfies EventTable;
