// Written by npm run gen from forms/performance/execution-end.schema.json.

/**
 * 认定是否不再执行：对没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行的，行政机关不再执行（行政强制法 第三十九条第二款）
 */
export interface PerformanceExecutionEnd {
  /**
   * 结论
   */
  conclusion: "ended" | "resumed";
  /**
   * 认定日期
   */
  decidedOn: string;
  /**
   * 没有明显社会危害
   */
  noHarm: boolean;
  /**
   * 当事人确无能力履行
   */
  unable: boolean;
  /**
   * 认定的事实和依据
   */
  facts: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
