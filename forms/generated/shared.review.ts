// Written by npm run gen from forms/shared/review.schema.json.

/**
 * 审核：审核人与拟办人分离，退回应当说明理由
 */
export interface SharedReview {
  /**
   * 审核结论
   */
  decision: "approved" | "returned";
  /**
   * 审核意见
   */
  opinion?: string;
}
