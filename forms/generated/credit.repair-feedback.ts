// Written by npm run gen from forms/credit/repair-feedback.schema.json.

/**
 * 反馈并上传修复结果：接到企业信用修复申请后，三个工作日内完成信息核查并反馈企业或者上传国家信用网站（济南市应急管理系统优化营商环境九条措施）
 */
export interface CreditRepairFeedback {
  /**
   * 反馈或者上传日期
   */
  fedBackOn: string;
  /**
   * 反馈方式
   */
  channel: "credit-china" | "direct";
  /**
   * 上传回执编号
   */
  receipt?: string;
  /**
   * 反馈凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
