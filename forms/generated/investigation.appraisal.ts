// Written by npm run gen from forms/investigation/appraisal.schema.json.

/**
 * 委托鉴定：需要由专门知识判断的事项，委托具备资格的机构鉴定，鉴定意见是证据（行政处罚法 第四十六条）
 */
export interface InvestigationAppraisal {
  /**
   * 鉴定机构
   */
  institution: string;
  /**
   * 鉴定机构的资质
   */
  qualification: string;
  /**
   * 鉴定事项和要求
   */
  matter: string;
  /**
   * 送鉴物品和材料
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 物品
   */
  items: {
    /**
     * 名称
     */
    name: string;
    /**
     * 规格
     */
    specification?: string;
    /**
     * 数量
     */
    quantity: string;
  }[];
  /**
   * 提交鉴定意见的截止日期
   */
  dueOn: string;
  /**
   * 联系人
   */
  contactId: string;
}
