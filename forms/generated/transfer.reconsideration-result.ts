// Written by npm run gen from forms/transfer/reconsideration-result.schema.json.

/**
 * 登记公安机关复议决定：公安机关应当自收到提请复议的文件之日起三日内作出立案或者不予立案的决定并书面通知（行政执法机关移送涉嫌犯罪案件的规定 第九条第二款）
 */
export interface TransferReconsiderationResult {
  /**
   * 复议决定
   */
  outcome: "filed" | "upheld";
  /**
   * 收到决定日期
   */
  receivedOn: string;
  /**
   * 决定书文号
   */
  documentNumber: string;
  /**
   * 维持的理由
   */
  reason?: string;
  /**
   * 复议决定书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
