// Written by npm run gen from forms/notice/hearing-withdrawal.schema.json.

/**
 * 撤回听证申请：当事人在听证举行前撤回听证申请的，应当有书面材料；撤回后不再组织听证，陈述申辩权利不受影响（行政处罚法 第四十五条、第六十四条）
 */
export interface NoticeHearingWithdrawal {
  /**
   * 撤回之日
   */
  withdrawnOn: string;
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 撤回的理由
   */
  reason: string;
  /**
   * 撤回申请材料
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds: string[];
}
