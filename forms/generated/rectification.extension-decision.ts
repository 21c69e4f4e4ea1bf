// Written by npm run gen from forms/rectification/extension-decision.schema.json.

/**
 * 审批延期申请：对延期整改申请应当书面答复，不同意的应当说明理由
 */
export interface RectificationExtensionDecision {
  /**
   * 审批结论
   */
  decision: "approved" | "rejected";
  /**
   * 延期至
   */
  extendTo?: string;
  /**
   * 审批意见
   */
  opinion: string;
}
