import type { LegalDate } from "../calendar.ts";

/** From which day each instrument is the law, in the version that the rules cite. */
export const since = {
  penaltyLaw: "2021-07-15",
  /** 国办发〔2024〕54号, the day of its publication */
  inspectionOpinion: "2025-01-03",
  coercionLaw: "2012-01-01",
  workSafetyLaw: "2021-09-01",
  reconsiderationLaw: "2024-01-01",
  litigationLaw: "2017-07-01",
  litigationInterpretation: "2018-02-08",
  civilProcedureLaw: "2024-01-01",
  openGovernmentRegulation: "2019-05-15",
  criminalTransferRegulation: "2020-08-07",
  procuratorateTransferRules: "2001-12-03",
  accidentRegulation: "2007-06-01",
  hazardTreatmentRules: "2008-02-01",
  fireInspectionRules: "2012-11-01",
  criminalLinkMeasures: "2019-04-16",
  dishonestListMeasures: "2023-10-01",
  creditRepairMeasures: "2026-04-01",
  archivesRegulation: "2024-03-01",
  cybersecurityLaw: "2017-06-01",
  shandongSupervisionRegulation: "2015-01-01",
  /** 安全生产违法行为行政处罚办法（应急管理部令第18号） */
  penaltyMeasures18: "2026-02-01",
  /** 安全生产违法行为行政处罚办法（15号令，经77号令修正） */
  penaltyMeasures15: "2015-05-01",
  /** The local papers name no day of entry into force; they are all of this time. */
  localPapers: "2024-01-01",
  nankangPaper: "2023-02-06",
} as const satisfies Record<string, LegalDate>;

/** Last day of the instruments that were replaced in 2026: a procedure finished by then keeps their law. */
export const until = {
  penaltyMeasures15: "2026-01-31",
  trialCreditRepairMeasures: "2026-03-31",
} as const satisfies Record<string, LegalDate>;

/** Where only the repealed text is known, its period goes on as a setting until the new text is checked. */
export const pending18 = "安全生产违法行为行政处罚办法（应急管理部令第18号，条次待核）";
export const old15 = "安全生产违法行为行政处罚办法（原国家安全监管总局令第15号）";
export const assumed = "18号令条文尚未核对，暂按原15号令的期限设置，可由本机关配置";

/** Local policy papers that set targets of their own. */
export const local = {
  wolong: "南阳市卧龙区涉企执法联合监管机制实施方案（征求意见稿）",
  pingshan: "坪山区工贸企业安全跨部门综合监管实施方案（征求意见稿）",
  jinan: "济南市应急管理系统优化营商环境九条措施",
  nankang: "南康区应急管理“执法规范提升年”活动实施方案（康应急字〔2023〕5号）",
  yeji: "关于深化应急管理综合行政执法改革的工作方案（讨论稿）",
} as const;
