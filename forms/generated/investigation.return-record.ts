// Written by npm run gen from forms/investigation/return-record.schema.json.

/**
 * 退还财物、返还证据：解除查封、扣押应当立即退还财物；先行登记保存届满或者处理决定返还的，应当返还（行政强制法 第二十八条第二款；行政处罚法 第五十六条）
 */
export interface InvestigationReturnRecord {
  /**
   * 退还日期
   */
  returnedOn: string;
  /**
   * 退还的执法人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 领取人
   */
  receiverName: string;
  /**
   * 退还的财物、证据
   */
  items: string;
  /**
   * 退还时的状态
   */
  condition: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 领取凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
