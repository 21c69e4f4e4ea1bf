// Written by npm run gen from forms/transfer/criminal-outcome.schema.json.

/**
 * 登记刑事案件结果：已经给予罚款的，折抵相应罚金；行政机关尚未给予罚款的，不再给予罚款（行政处罚法 第三十五条第二款）；不需要追究刑事责任或者免予刑事处罚、但应当给予行政处罚的，由行政机关处理（行政处罚法 第二十七条第一款）
 */
export interface TransferCriminalOutcome {
  /**
   * 刑事案件结果
   */
  outcome: "convicted" | "exempted" | "not-prosecuted" | "withdrawn";
  /**
   * 作出日期
   */
  concludedOn: string;
  /**
   * 作出机关
   */
  organ: string;
  /**
   * 文书文号
   */
  documentNumber: string;
  /**
   * 罚金（分）
   */
  criminalFineFen?: number;
  /**
   * 折抵罚金的行政罚款（分）
   */
  setOffFen?: number;
  /**
   * 仍需由本机关作出处理（处罚或者不予处罚）
   */
  furtherPenalty: boolean;
  /**
   * 处理意见
   */
  opinion: string;
  /**
   * 法律文书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
