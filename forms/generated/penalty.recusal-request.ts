// Written by npm run gen from forms/penalty/recusal-request.schema.json.

/**
 * 回避申请：执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避；当事人有权申请回避（行政处罚法 第四十三条）
 */
export interface PenaltyRecusalRequest {
  /**
   * 提出方式
   */
  applicant: "party" | "self" | "organ";
  /**
   * 应当回避的人员
   */
  personId: string;
  /**
   * 关系
   */
  relation: "direct-interest" | "other-relation";
  /**
   * 理由
   */
  grounds: string;
  /**
   * 提出日期
   */
  requestedOn: string;
}
