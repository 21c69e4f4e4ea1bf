// Written by npm run gen from forms/performance/court-result.schema.json.

/**
 * 登记执行结果：强制执行的结果（行政强制法 第三十九条、第四十条、第五十七条）
 */
export interface PerformanceCourtResult {
  /**
   * 执行结果
   */
  result: "collected" | "suspended" | "terminated";
  /**
   * 日期
   */
  endedOn: string;
  /**
   * 裁定书文号
   */
  number?: string;
  /**
   * 执行情况
   */
  facts: string;
}
