// Written by npm run gen from forms/transfer/chase.schema.json.

/**
 * 催办：移送后未按期收到回执或者决定的，应当催办并记录（行政执法机关移送涉嫌犯罪案件的规定 第七条、第八条；安全生产法 第六十九条）
 */
export interface TransferChase {
  /**
   * 催办日期
   */
  chasedOn: string;
  /**
   * 催办方式
   */
  method: "phone" | "letter" | "visit";
  /**
   * 联系人
   */
  contact?: string;
  /**
   * 对方答复
   */
  answer: string;
  /**
   * 催办记录
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
