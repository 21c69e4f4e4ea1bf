// Written by npm run gen from forms/performance/court-acceptance.schema.json.

/**
 * 登记人民法院是否受理：人民法院接到强制执行的申请，应当在五日内受理（行政强制法 第五十六条）
 */
export interface PerformanceCourtAcceptance {
  /**
   * 是否受理
   */
  acceptance: "accepted" | "refused";
  /**
   * 受理或者裁定日期
   */
  decidedOn: string;
  /**
   * 收到日期
   */
  receivedOn: string;
  /**
   * 案号
   */
  number?: string;
  /**
   * 不予受理的理由
   */
  reason?: string;
}
