/**
 * The provisions on which an act is refused or a proposal rests, each cited once.
 * `local` requirements stand in policy papers, not in statutes; their titles say so.
 */
export const grounds = {
  twoOfficers: "安全生产法 第六十七条第二款；行政处罚法 第四十二条第一款（参照）",
  certificate: "安全生产法 第六十七条第二款；行政处罚法 第四十二条第一款、第五十五条第一款（参照）",
  assistants: "行政强制法 第十七条第三款（参照）；行政处罚法 第四十二条第一款（参照）",
  recusal: "行政处罚法 第四十三条",
  separation: "行政处罚法 第四十三条、第五十八条（查审分离，参照）",
  approvalBeforeVisit: "国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）",
  urgentVisit: "国办发〔2024〕54号（情况紧急、需要当场实施检查的，及时报告并补办手续；条次待核）",
  filingBeforeVisit: "地方执法监督文件（入企检查前登记备案）",
  inspectionPlan: "安全生产法 第六十二条第二款；国办发〔2024〕54号",
  writtenRecord: "安全生产法 第六十八条",
  hazardMeasures: "安全生产法 第六十五条第一款第三项",
  majorHazardSupervision: "安全生产法 第四十一条第三款",
  majorHazard: "安全生产法 第四十一条第三款、第六十五条第一款第三项",
  transfer: "安全生产法 第六十九条",
  rectificationOrder: "安全生产法 第六十五条第一款第二项、第三项",
  recheck: "安全生产法 第六十五条第一款；整改复查",
  resumption: "安全生产法 第六十五条第一款第三项",
  hazardPlan: "安全生产事故隐患排查治理暂行规定（原国家安全监管总局令第16号，条次待核）",
  service: "民事诉讼法 第八十七条；行政处罚法 第六十一条第一款（参照）",
  publicNotice: "民事诉讼法 第九十五条",
  evidence: "行政处罚法 第四十六条、第四十七条",
  party: "行政处罚法 第四十条（违法事实、当事人应当查清）",
  closure: "安全生产法 第六十五条、第六十八条",
} as const satisfies Record<string, string>;
