// Written by npm run gen from forms/performance/payment.schema.json.

/**
 * 登记缴款：当事人应当自收到行政处罚决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳罚款（行政处罚法 第六十七条第三款）
 */
export interface PerformancePayment {
  /**
   * 款项
   */
  kind: "fine" | "surcharge" | "confiscation";
  /**
   * 金额
   */
  amountFen: number;
  /**
   * 缴款日期
   */
  paidOn: string;
  /**
   * 缴款渠道
   */
  channel: "bank" | "on-the-spot" | "court";
  /**
   * 银行流水号或者票据号
   */
  reference: string;
  /**
   * 当场收缴的情形
   */
  onTheSpotGround?: "small" | "hard-later" | "remote";
  /**
   * 执法人员交回日期
   */
  handedOverOn?: string;
  /**
   * 缴付银行日期
   */
  bankedOn?: string;
  /**
   * 缴款凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
