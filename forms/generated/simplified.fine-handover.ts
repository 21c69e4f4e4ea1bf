// Written by npm run gen from forms/simplified/fine-handover.schema.json.

/**
 * 当场收缴罚款的交回：执法人员当场收缴的罚款，应当自收缴罚款之日起二日内交至行政机关（行政处罚法 第七十一条）
 */
export interface SimplifiedFineHandover {
  /**
   * 交回日期
   */
  handedInOn: string;
  /**
   * 交回数额
   */
  amountFen: number;
  /**
   * 交款执法人员
   */
  handedInById: string;
}
