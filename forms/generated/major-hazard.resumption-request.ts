// Written by npm run gen from forms/major-hazard/resumption-request.schema.json.

/**
 * 恢复生产经营申请：重大事故隐患排除后，经审查同意，方可恢复生产经营和使用（安全生产法 第六十五条第一款第三项）
 */
export interface MajorHazardResumptionRequest {
  /**
   * 申请日期
   */
  requestedOn: string;
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 隐患排除情况
   */
  statement: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
