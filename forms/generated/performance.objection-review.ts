// Written by npm run gen from forms/performance/objection-review.schema.json.

/**
 * 复核对催告的陈述申辩：对当事人提出的事实、理由和证据应当进行记录、复核；成立的，应当采纳（行政强制法 第三十六条）
 */
export interface PerformanceObjectionReview {
  /**
   * 复核日期
   */
  reviewedOn: string;
  /**
   * 复核结果
   */
  result: "accepted" | "not-accepted";
  /**
   * 复核意见
   */
  opinion: string;
}
