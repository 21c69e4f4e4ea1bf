// Written by npm run gen from forms/performance/objection.schema.json.

/**
 * 对催告的陈述申辩：当事人收到催告书后有权进行陈述和申辩（行政强制法 第三十六条）
 */
export interface PerformanceObjection {
  /**
   * 提出日期
   */
  statedOn: string;
  /**
   * 陈述人
   */
  speaker: string;
  /**
   * 陈述申辩的内容
   */
  content: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
