// Written by npm run gen from forms/remedies/refund.schema.json.

/**
 * 退还多缴的罚款：行政处罚决定被撤销或者变更后，多缴的罚款应当退还当事人（行政处罚法 第七十四条）
 */
export interface RemediesRefund {
  /**
   * 退还日期
   */
  refundedOn: string;
  /**
   * 退还金额
   */
  amountFen: number;
  /**
   * 凭证号
   */
  reference: string;
}
