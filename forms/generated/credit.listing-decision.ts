// Written by npm run gen from forms/credit/listing-decision.schema.json.

/**
 * 审批列入严重失信主体名单：列入决定由行政机关负责人作出，应当写明事实、依据、期限、移出条件和救济途径（安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核））
 */
export interface CreditListingDecision {
  /**
   * 审批结论
   */
  decision: "list" | "not-list";
  /**
   * 决定日期
   */
  decidedOn: string;
  /**
   * 对陈述申辩的复核意见
   */
  statementReview?: string;
  /**
   * 理由
   */
  opinion: string;
}
