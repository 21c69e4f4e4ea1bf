// Written by npm run gen from forms/performance/resumption.schema.json.

/**
 * 恢复执行：中止执行的情形消失后，应当恢复执行（行政强制法 第三十九条第二款）
 */
export interface PerformanceResumption {
  /**
   * 恢复日期
   */
  resumedOn: string;
  /**
   * 理由
   */
  reason: string;
}
