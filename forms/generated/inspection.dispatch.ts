// Written by npm run gen from forms/inspection/dispatch.schema.json.

/**
 * 检查任务：按照年度监督检查计划进行检查，不在计划内的检查应有依据（安全生产法 第六十二条第二款、第六十五条）；检查主体、依据、人员应当明确，情况紧急、需要当场实施的及时报告并补办手续（国办发〔2024〕54号）
 */
export interface InspectionDispatch {
  /**
   * 被检查单位
   */
  enterpriseId: string;
  /**
   * 检查名称
   */
  title: string;
  /**
   * 检查来源
   */
  source:
    "plan" | "double-random" | "special" | "complaint" | "assigned" | "transfer" | "red-code" | "emergency";
  /**
   * 检查依据
   */
  basis: string;
  /**
   * 紧急检查（情况紧急，先行入企，补办审批和备案）
   */
  urgent?: {
    /**
     * 情况紧急、需要当场实施检查的理由
     */
    reason: string;
    /**
     * 检查事项
     */
    matters: string;
  };
  /**
   * 计划检查日期
   */
  plannedOn: string;
  /**
   * 参加部门（含牵头单位）
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: 部门
   */
  departments: {
    /**
     * 部门
     */
    unitId: string;
    /**
     * 执法人员
     *
     * @minItems 2
     * @maxItems 20
     *
     * Items: 执法人员
     */
    officerIds: string[];
  }[];
  /**
   * 协助人员（不计入执法人员）
   *
   * @maxItems 20
   *
   * Items: 协助人员
   */
  assistants?: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 所在单位
     */
    unit: string;
  }[];
}
