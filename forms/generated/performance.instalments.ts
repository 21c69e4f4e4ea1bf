// Written by npm run gen from forms/performance/instalments.schema.json.

/**
 * 延期（分期）缴纳罚款申请：当事人确有经济困难，需要延期或者分期缴纳罚款的，经当事人申请和行政机关批准，可以暂缓或者分期缴纳（行政处罚法 第六十六条第二款）
 */
export interface PerformanceInstalments {
  /**
   * 申请日期
   */
  requestedOn: string;
  /**
   * 申请事项
   */
  way: "deferral" | "instalments";
  /**
   * 经济困难的情况
   */
  hardship: string;
  /**
   * 缴纳安排
   *
   * @minItems 1
   * @maxItems 24
   *
   * Items: 期
   */
  stages: {
    /**
     * 缴纳期限
     */
    dueOn: string;
    /**
     * 金额
     */
    amountFen: number;
  }[];
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
