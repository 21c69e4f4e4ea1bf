// Written by npm run gen from forms/transfer/refusal-response.schema.json.

/**
 * 对不予立案决定的处理：认为依法应当立案的，可以自接到不予立案通知书之日起三日内提请公安机关复议，也可以建议人民检察院进行立案监督；不予立案的，依法应当给予行政处罚的应当实施行政处罚（行政执法机关移送涉嫌犯罪案件的规定 第九条第一款、第十条）
 */
export interface TransferRefusalResponse {
  /**
   * 处理意见
   */
  response: "accept" | "reconsider" | "supervise";
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
