// Written by npm run gen from forms/review/legal-opinion.schema.json.

/**
 * 法制审核意见：应当进行法制审核的，未经审核或者审核未通过不得作出决定；初次从事法制审核的人员应当通过国家统一法律职业资格考试（行政处罚法 第五十八条）；审核人不得是本案的调查人员
 */
export interface ReviewLegalOpinion {
  /**
   * 审核日期
   */
  reviewedOn: string;
  /**
   * 逐项审核
   *
   * @minItems 9
   * @maxItems 9
   *
   * Items: 审核事项
   */
  items: {
    /**
     * 审核事项
     */
    matter:
      | "subject"
      | "authority"
      | "facts"
      | "evidence"
      | "law"
      | "procedure"
      | "discretion"
      | "documents"
      | "transfer";
    /**
     * 审核结果
     */
    result: "proper" | "improper";
    /**
     * 存在的问题和修改意见
     */
    opinion?: string;
  }[];
  /**
   * 审核结论
   */
  conclusion: "passed" | "failed";
  /**
   * 审核意见
   */
  opinion: string;
  /**
   * 初次从事行政处罚决定法制审核
   */
  firstTime: boolean;
  /**
   * 法律职业资格证书编号
   */
  qualificationNumber?: string;
}
