// Written by npm run gen from forms/investigation/appraisal-result.schema.json.

/**
 * 鉴定意见：鉴定意见经查证属实，方可作为认定案件事实的根据（行政处罚法 第四十六条第二款）
 */
export interface InvestigationAppraisalResult {
  /**
   * 收到日期
   */
  receivedOn: string;
  /**
   * 鉴定意见书编号
   */
  reportNumber: string;
  /**
   * 鉴定意见
   */
  conclusion: string;
  /**
   * 告知当事人的日期
   */
  toldPartyOn?: string;
  /**
   * 鉴定意见书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
