// Written by npm run gen from forms/transfer/supervision-result.schema.json.

/**
 * 登记立案监督结果：公安机关应当接受人民检察院依法进行的立案监督（行政执法机关移送涉嫌犯罪案件的规定 第九条第三款）
 */
export interface TransferSupervisionResult {
  /**
   * 立案监督结果
   */
  outcome: "filed" | "ordered" | "not-filed";
  /**
   * 收到结果日期
   */
  receivedOn: string;
  /**
   * 文书文号
   */
  documentNumber?: string;
  /**
   * 说明
   */
  reason?: string;
  /**
   * 监督文书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
