import type { Terms } from "./term.ts";

/** Inspection (行政检查) and what becomes of a hazard. */
export const inspectionTerms = {
  inspection: { zh: "行政检查", basis: "安全生产法 第六十五条", note: "not an investigation (调查)" },
  jointInspection: {
    zh: "联合检查",
    basis: "国办发〔2024〕54号",
    note: "综合查一次: several departments, one visit",
  },
  annualInspectionPlan: { zh: "年度监督检查计划", basis: "安全生产法 第六十二条" },
  inspectionScheme: {
    zh: "检查方案",
    basis: "安全生产执法程序规定",
    note: "of one visit; approved before it",
  },
  inspectionApproval: { zh: "行政检查审批表", basis: "国办发〔2024〕54号" },
  inspectionNotice: {
    zh: "行政检查通知书",
    basis: "国办发〔2024〕54号",
    note: "left out for an approved surprise visit",
  },
  surpriseInspection: { zh: "突击检查", basis: "国办发〔2024〕54号", note: "without notice, by approval" },
  urgentInspection: {
    zh: "紧急检查",
    basis: "国办发〔2024〕54号；地方执法监督文件",
    note: "enters before approval and filing; both are made up for within their periods",
  },
  filingBeforeVisit: { zh: "检查备案", basis: "地方执法监督文件", note: "not 立案" },
  caseOfficer: { zh: "行政执法人员", basis: "安全生产法 第六十七条；行政处罚法 第四十二条（参照）" },
  certificate: { zh: "行政执法证", basis: "行政处罚法 第五十五条", note: "judged on the day of the act" },
  recusal: {
    zh: "回避",
    basis: "行政处罚法 第四十三条",
    note: "the head decides, the investigation goes on",
  },
  checklist: { zh: "检查事项", basis: "安全生产执法程序规定" },
  onSiteRecord: {
    zh: "现场检查记录",
    basis: "安全生产法 第六十八条",
    note: "signed on site, or the refusal is noted",
  },
  recheckRecord: {
    zh: "现场复查记录",
    basis: "安全生产法 第六十八条",
    note: "of each department's visit in a round of re-check, beside its 整改复查意见书",
  },
  refusalToSign: { zh: "拒绝签字", basis: "安全生产法 第六十八条" },
  hazard: { zh: "事故隐患", basis: "安全生产法 第四十一条", note: "in short 隐患" },
  majorHazard: {
    zh: "重大事故隐患",
    basis: "安全生产法 第四十一条",
    note: "by the sector's 判定标准, not by feeling",
  },
  immediateRemoval: { zh: "责令立即排除", basis: "安全生产法 第六十五条" },
  onSiteMeasures: {
    zh: "现场处理措施",
    basis: "安全生产法 第六十五条",
    note: "suspension on site; lifted only after review",
  },
  suspension: {
    zh: "暂时停产停业",
    basis: "安全生产法 第六十五条",
    note: "a measure on site; the penalty is 停产停业整顿",
  },
  rectificationOrder: {
    zh: "责令限期整改",
    basis: "安全生产法 第六十五条",
    note: "an order in inspection (指令书); 责令限期改正 where a penalty article says so",
  },
  rectificationDeadline: { zh: "整改期限", basis: "安全生产法 第六十五条" },
  rectificationExtension: { zh: "整改延期", basis: "安全生产违法行为行政处罚办法" },
  threeLists: { zh: "三张清单", basis: "地方联合监管文件", note: "问题清单、责任清单、整改清单" },
  recheck: { zh: "复查", basis: "安全生产执法程序规定", note: "of a rectification; not 复核 (of a defence)" },
  jointRecheck: { zh: "联合复查", basis: "地方联合监管文件", note: "each department judges its own items" },
  supervisedHandling: { zh: "挂牌督办", basis: "安全生产法 第四十一条", note: "only for 重大事故隐患" },
  interimControls: { zh: "临时管控措施", basis: "安全生产法 第四十一条" },
  resumptionReview: { zh: "复产验收审查", basis: "安全生产法 第六十五条" },
  signOff: { zh: "销号", basis: "地方重大事故隐患督办文件", note: "of a hazard; a case ends with 结案" },
  transferToDepartment: {
    zh: "移送其他部门",
    basis: "安全生产法 第六十九条",
    note: "to the competent department; to the police: criminalTransfer",
  },
  powerCut: { zh: "停止供电", basis: "安全生产法 第七十条" },
} as const satisfies Terms;
