// Written by npm run gen from forms/remedies/self-review.schema.json.

/**
 * 对复议申请所涉决定自行审查：行政机关收到行政复议申请后，认为需要维持行政处罚决定的，应当自收到之日起五日内转送行政复议机关（行政复议法 第三十二条）
 */
export interface RemediesSelfReview {
  /**
   * 审查日期
   */
  reviewedOn: string;
  /**
   * 审查结论
   */
  outcome: "upheld" | "changed" | "revoked";
  /**
   * 变更后的罚款
   */
  newFineFen?: number;
  /**
   * 转送日期
   */
  forwardedOn?: string;
  /**
   * 审查意见
   */
  opinion: string;
}
