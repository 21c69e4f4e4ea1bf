// Written by npm run gen from forms/performance/demand.schema.json.

/**
 * 缴纳罚款催告：逾期未缴纳罚款的，催告当事人履行（行政处罚法 第七十二条；行政强制法 第三十五条）
 */
export interface PerformanceDemand {
  /**
   * 履行期限
   */
  dueOn: string;
  /**
   * 需要说明的情况
   */
  note?: string;
}
