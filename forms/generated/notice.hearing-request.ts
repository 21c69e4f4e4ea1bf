// Written by npm run gen from forms/notice/hearing-request.schema.json.

/**
 * 听证申请：当事人要求听证的，应当在行政机关告知后五日内提出（行政处罚法 第六十四条第一项）；“五日”是指工作日（行政处罚法 第八十五条）
 */
export interface NoticeHearingRequest {
  /**
   * 提出听证申请之日
   */
  requestedOn: string;
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 申请人与当事人的关系
   */
  relation: "self" | "legal-representative" | "agent";
  /**
   * 申请方式
   */
  manner: "written" | "post" | "oral" | "electronic";
  /**
   * 申请听证的理由
   */
  reasons?: string;
  /**
   * 听证申请材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
