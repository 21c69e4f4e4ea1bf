// Written by npm run gen from forms/performance/court-notice.schema.json.

/**
 * 告知人民法院当事人已经履行：当事人已经履行的，告知人民法院终结执行（行政强制法 第四十条）
 */
export interface PerformanceCourtNotice {
  /**
   * 告知日期
   */
  notifiedOn: string;
  /**
   * 告知内容
   */
  content: string;
}
