// Written by npm run gen from forms/transfer/police-handover.schema.json.

/**
 * 向公安机关移送：决定批准移送的，应当在二十四小时内向同级公安机关移送，公安机关应当在回执上签字（行政执法机关移送涉嫌犯罪案件的规定 第五条第二款、第七条）
 */
export interface TransferPoliceHandover {
  /**
   * 移送时间
   */
  handedOverAt: string;
  /**
   * 移送人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 受移送的公安机关
   */
  policeUnit: string;
  /**
   * 接收人
   */
  receivedBy: string;
  /**
   * 已在回执上签字
   */
  receiptSigned: boolean;
  /**
   * 未签字的情况
   */
  receiptNote?: string;
  /**
   * 接受移送日期
   */
  acceptedOn: string;
  /**
   * 抄送人民检察院日期
   */
  copiedOn?: string;
  /**
   * 移送书回执
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
