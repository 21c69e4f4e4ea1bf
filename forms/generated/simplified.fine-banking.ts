// Written by npm run gen from forms/simplified/fine-banking.schema.json.

/**
 * 当场收缴罚款的缴付：行政机关应当在二日内将当场收缴的罚款缴付指定的银行（行政处罚法 第七十一条）
 */
export interface SimplifiedFineBanking {
  /**
   * 缴付日期
   */
  bankedOn: string;
  /**
   * 缴付数额
   */
  amountFen: number;
  /**
   * 银行回单号
   */
  reference: string;
}
