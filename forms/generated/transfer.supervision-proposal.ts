// Written by npm run gen from forms/transfer/supervision-proposal.schema.json.

/**
 * 决定是否建议立案监督：对公安机关不予立案的复议决定仍有异议的，应当自收到复议决定通知书之日起三日内建议人民检察院依法进行立案监督（行政执法机关移送涉嫌犯罪案件的规定 第九条第二款）
 */
export interface TransferSupervisionProposal {
  /**
   * 处理意见
   */
  response: "accept" | "supervise";
  /**
   * 决定日期
   */
  decidedOn: string;
  /**
   * 人民检察院
   */
  procuratorate?: string;
  /**
   * 理由
   */
  opinion: string;
}
