// Written by npm run gen from forms/performance/court-ruling.schema.json.

/**
 * 登记执行裁定：人民法院应当自受理之日起七日内作出执行裁定；发现明显违法的，三十日内作出是否执行的裁定（行政强制法 第五十七条、第五十八条）
 */
export interface PerformanceCourtRuling {
  /**
   * 裁定
   */
  ruling: "enforce" | "refuse";
  /**
   * 裁定日期
   */
  decidedOn: string;
  /**
   * 收到日期
   */
  receivedOn: string;
  /**
   * 裁定书文号
   */
  number: string;
  /**
   * 不予执行的理由
   */
  reason?: string;
}
