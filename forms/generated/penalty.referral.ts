// Written by npm run gen from forms/penalty/referral.schema.json.

/**
 * 违法线索登记：对投诉举报、其他机关移送、上级交办的违法线索应当予以登记，符合立案标准的及时立案（行政处罚法 第三十九条、第五十四条）
 */
export interface PenaltyReferral {
  /**
   * 线索来源
   */
  source: "complaint" | "transferred" | "assigned" | "other";
  /**
   * 涉及单位
   */
  enterpriseId: string;
  /**
   * 收到日期
   */
  receivedOn: string;
  /**
   * 提供线索的单位或者个人
   */
  informant: string;
  /**
   * 线索内容
   */
  description: string;
}
