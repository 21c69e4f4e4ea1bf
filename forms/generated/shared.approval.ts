// Written by npm run gen from forms/shared/approval.schema.json.

/**
 * 审批：由行政机关负责人审批，审批人与拟办人、审核人分离；退回或者不同意应当说明理由
 */
export interface SharedApproval {
  /**
   * 审批结论
   */
  decision: "approved" | "returned" | "rejected";
  /**
   * 审批意见
   */
  opinion?: string;
}
