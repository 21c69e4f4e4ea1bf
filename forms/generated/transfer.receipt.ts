// Written by npm run gen from forms/transfer/receipt.schema.json.

/**
 * 登记移送回执：受移送机关签收并书面反馈是否受理（安全生产法 第六十九条，移送应当形成记录备查）
 */
export interface TransferReceipt {
  /**
   * 受移送机关的答复
   */
  answer: "accepted" | "declined";
  /**
   * 收到回执日期
   */
  receivedOn: string;
  /**
   * 回执文号
   */
  receiptNumber?: string;
  /**
   * 不予受理的理由
   */
  reason?: string;
  /**
   * 回执
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
