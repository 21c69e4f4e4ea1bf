// Written by npm run gen from forms/penalty/decision-approval.schema.json.

/**
 * 处罚决定审批：由行政机关负责人审查决定；应当经法制审核而未经审核或者审核未通过的，不得作出决定（行政处罚法 第五十七条、第五十八条）
 */
export interface PenaltyDecisionApproval {
  /**
   * 审批结论
   */
  decision: "approved" | "returned" | "rejected";
  /**
   * 审批意见
   */
  opinion: string;
  /**
   * 决定之日
   */
  decidedOn: string;
}
