// Written by npm run gen from forms/credit/publicity-approval.schema.json.

/**
 * 审批公示：公示内容由行政机关负责人审批；对生产经营单位的处罚应当公示，不得决定不公示（安全生产法 第七十八条第二款；行政处罚法 第四十八条第一款）
 */
export interface CreditPublicityApproval {
  /**
   * 审批结论
   */
  decision: "approved" | "returned" | "rejected";
  /**
   * 审批意见
   */
  opinion?: string;
}
