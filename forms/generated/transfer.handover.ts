// Written by npm run gen from forms/transfer/handover.schema.json.

/**
 * 移交案件材料：案件材料应当面移交或者邮寄移交，并取得受移送机关的回执（安全生产法 第六十九条）
 */
export interface TransferHandover {
  /**
   * 移交日期
   */
  handedOverOn: string;
  /**
   * 移交方式
   */
  method: "in-person" | "post" | "system";
  /**
   * 接收人
   */
  receivedBy?: string;
  /**
   * 邮件号码
   */
  trackingNumber?: string;
  /**
   * 移交凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
