// Written by npm run gen from forms/credit/removal-decision.schema.json.

/**
 * 审批提前移出名单：由作出列入决定的机关审查是否提前移出（安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核））
 */
export interface CreditRemovalDecision {
  /**
   * 审批结论
   */
  decision: "remove" | "keep";
  /**
   * 决定日期
   */
  decidedOn: string;
  /**
   * 理由
   */
  opinion: string;
}
