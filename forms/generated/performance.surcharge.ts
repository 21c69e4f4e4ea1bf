// Written by npm run gen from forms/performance/surcharge.schema.json.

/**
 * 加处罚款决定：到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额（行政处罚法 第七十二条第一款第一项）
 */
export interface PerformanceSurcharge {
  /**
   * 行政处罚决定书已载明逾期缴纳的加处罚款
   */
  statedInDecision: true;
  /**
   * 承办人意见
   */
  opinion: string;
}
