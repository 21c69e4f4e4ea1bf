// Written by npm run gen from forms/performance/agreement.schema.json.

/**
 * 执行协议：在不损害公共利益和他人合法权益的情况下，可以与当事人达成执行协议；约定分阶段履行；当事人采取补救措施的，可以减免加处的罚款（行政强制法 第四十二条）
 */
export interface PerformanceAgreement {
  /**
   * 达成日期
   */
  agreedOn: string;
  /**
   * 协议内容
   */
  content: string;
  /**
   * 分阶段履行的安排
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
   * 当事人采取的补救措施
   */
  remedialMeasures?: string;
  /**
   * 减免的加处罚款
   */
  waivedFen?: number;
  /**
   * 协议文本
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
