// Written by npm run gen from forms/major-hazard/review.schema.json.

/**
 * 复产验收审查：重大事故隐患排除后，经审查同意，方可恢复生产经营和使用（安全生产法 第六十五条第一款第三项）；执法人员不得少于两人（行政处罚法 第四十二条）
 */
export interface MajorHazardReview {
  /**
   * 审查日期
   */
  reviewedOn: string;
  /**
   * 审查人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 专家意见
   */
  expertOpinion?: string;
  /**
   * 审查结论
   */
  result: "passed" | "failed";
  /**
   * 审查意见
   */
  opinion: string;
  /**
   * 整改后照片
   *
   * @maxItems 50
   *
   * Items: 照片编号
   */
  photosAfter?: string[];
}
