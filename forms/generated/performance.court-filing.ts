// Written by npm run gen from forms/performance/court-filing.schema.json.

/**
 * 登记向人民法院提出申请：强制执行申请书由行政机关负责人签名，加盖行政机关的印章，并注明日期（行政强制法 第五十五条第二款）
 */
export interface PerformanceCourtFiling {
  /**
   * 提出日期
   */
  filedOn: string;
  /**
   * 法院收件人或者收件凭证
   */
  receiver: string;
  /**
   * 超过法定期限的正当理由
   */
  lateReason?: string;
  /**
   * 收件凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
