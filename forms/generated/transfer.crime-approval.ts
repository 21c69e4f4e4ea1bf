// Written by npm run gen from forms/transfer/crime-approval.schema.json.

/**
 * 审批涉嫌犯罪案件移送：正职负责人或者主持工作的负责人应当自接到报告之日起三日内作出批准移送或者不批准移送的决定；不批准的，应当将不予批准的理由记录在案（行政执法机关移送涉嫌犯罪案件的规定 第五条第二款）
 */
export interface TransferCrimeApproval {
  /**
   * 审批结论
   */
  decision: "approved" | "returned" | "rejected";
  /**
   * 审批人职务
   */
  capacity: "principal" | "acting";
  /**
   * 决定时间
   */
  decidedAt: string;
  /**
   * 审批意见和理由
   */
  opinion?: string;
}
