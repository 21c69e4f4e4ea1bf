import type { EventTable } from "./event.ts";

/** Questioning, evidence and coercive measures of a penalty case. */
export const investigationEvents = {
  "summons-issued": { zh: "通知询问", basis: "行政处罚法 第五十五条" },
  "interview-held": { zh: "询问", basis: "行政处罚法 第五十五条第二款" },
  "interview-missed": { zh: "被询问人未到场", basis: "行政处罚法 第五十五条第二款" },
  "scene-inspected": { zh: "勘验", basis: "行政处罚法 第四十六条、第五十五条" },
  "samples-taken": { zh: "抽样取证", basis: "行政处罚法 第五十六条" },
  "appraisal-commissioned": { zh: "委托鉴定", basis: "行政处罚法 第四十六条" },
  "appraisal-received": { zh: "收到鉴定意见", basis: "行政处罚法 第四十六条" },
  "preservation-proposed": { zh: "提请先行登记保存证据", basis: "行政处罚法 第五十六条" },
  "evidence-preserved": { zh: "先行登记保存证据", basis: "行政处罚法 第五十六条" },
  "preservation-handled": { zh: "处理先行登记保存的证据", basis: "行政处罚法 第五十六条" },
  "preservation-lapsed": { zh: "先行登记保存届满未处理", basis: "行政处罚法 第五十六条" },
  "measure-proposed": { zh: "提请采取查封、扣押", basis: "行政强制法 第十八条第一项、第十九条" },
  "measure-imposed": { zh: "实施查封、扣押", basis: "行政强制法 第十八条、第二十四条" },
  "measure-ending-soon": { zh: "查封、扣押即将届满", basis: "行政强制法 第二十五条" },
  "measure-extended": { zh: "延长查封、扣押期限", basis: "行政强制法 第二十五条第一款、第二款" },
  "measure-testing-begun": { zh: "送检期间不计入查封、扣押期限", basis: "行政强制法 第二十五条第三款" },
  "measure-testing-ended": { zh: "送检结束，恢复计算查封、扣押期限", basis: "行政强制法 第二十五条第三款" },
  "measure-ended": { zh: "处理查封、扣押的场所、设施或者财物", basis: "行政强制法 第二十七条、第二十八条" },
  "measure-disapproved": { zh: "负责人认为不应当采取，立即解除", basis: "行政强制法 第十九条" },
  "measure-lapsed": { zh: "查封、扣押届满自动解除", basis: "行政强制法 第二十七条、第二十八条" },
  "power-cut-proposed": { zh: "提请停止供电", basis: "安全生产法 第七十条第一款" },
  "power-cut": { zh: "停止供电", basis: "安全生产法 第七十条第一款" },
  "power-restored": { zh: "恢复供电", basis: "安全生产法 第七十条第二款" },
} as const satisfies EventTable;
