// Written by npm run gen from forms/investigation/summons.schema.json.

/**
 * 询问通知：执法人员可以询问当事人或者有关人员，当事人或者有关人员应当如实回答询问（行政处罚法 第五十五条第二款）
 */
export interface InvestigationSummons {
  /**
   * 被询问人
   */
  interviewee: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 所在单位
     */
    workUnit?: string;
    /**
     * 职务
     */
    position?: string;
    /**
     * 住址
     */
    address?: string;
    /**
     * 联系电话
     */
    phone?: string;
  };
  /**
   * 询问事由
   */
  matter: string;
  /**
   * 到场时间
   */
  appearAt: string;
  /**
   * 到场地点
   */
  place: string;
  /**
   * 需要携带的材料
   *
   * @maxItems 4
   *
   * Items: 材料
   */
  materials: ("identity" | "licence" | "authorization" | "other")[];
  /**
   * 其他材料的名称
   */
  otherMaterials?: string;
  /**
   * 联系人
   */
  contactId: string;
}
