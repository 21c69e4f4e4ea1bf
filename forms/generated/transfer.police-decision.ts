// Written by npm run gen from forms/transfer/police-decision.schema.json.

/**
 * 登记公安机关的决定：公安机关应当自接受移送案件之日起三日内决定是否立案并书面通知；不属于本机关管辖的，转送有管辖权的机关（行政执法机关移送涉嫌犯罪案件的规定 第七条、第八条）
 */
export interface TransferPoliceDecision {
  /**
   * 公安机关的决定
   */
  outcome: "filed" | "not-filed" | "forwarded";
  /**
   * 决定日期
   */
  decidedOn: string;
  /**
   * 收到通知日期
   */
  noticeReceivedOn: string;
  /**
   * 通知书文号
   */
  noticeNumber?: string;
  /**
   * 不予立案的理由
   */
  reason?: string;
  /**
   * 转送的机关
   */
  forwardedTo?: string;
  /**
   * 案卷材料已退回
   */
  materialsReturned?: boolean;
  /**
   * 通知书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
