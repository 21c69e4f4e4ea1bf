// Written by npm run gen from forms/shared/return-slip.schema.json.

/**
 * 送达回证：受送达人在送达回证上签收的日期为送达日期；邮寄送达以回执上注明的收件日期为送达日期（民事诉讼法 第八十七条、第九十一条）
 */
export interface SharedReturnSlip {
  /**
   * 回证情况
   */
  slip: "received" | "returned";
  /**
   * 签收或者退回日期
   */
  receivedOn: string;
  /**
   * 签收人
   */
  receiverName?: string;
  /**
   * 回证或者回执
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
