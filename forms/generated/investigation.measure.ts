// Written by npm run gen from forms/investigation/measure.schema.json.

/**
 * 提请查封、扣押：实施查封、扣押前须向行政机关负责人报告并经批准；情况紧急需要当场实施的，应当在二十四小时内报告并补办批准手续（行政强制法 第十八条、第十九条）
 */
export interface InvestigationMeasure {
  /**
   * 措施
   */
  measure: "seal-premises" | "seal-objects" | "seize";
  /**
   * 适用情形
   */
  ground: "substandard" | "dangerous" | "premises";
  /**
   * 场所、设施或者财物
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 场所、设施或者财物
   */
  items: {
    /**
     * 名称
     */
    name: string;
    /**
     * 规格型号
     */
    specification?: string;
    /**
     * 数量
     */
    quantity: string;
    /**
     * 所在地点
     */
    place: string;
    /**
     * 与违法行为的关系
     */
    relation: string;
  }[];
  /**
   * 案件基本情况
   */
  facts: string;
  /**
   * 采取措施的理由和必要性
   */
  reason: string;
  /**
   * 情况紧急，当场实施
   */
  urgent: boolean;
  /**
   * 紧急情况
   */
  urgency?: string;
  /**
   * 由本机关具备资格的执法人员实施，未委托其他机关、组织或者个人
   */
  byOwnOfficers: true;
  /**
   * 限于涉案的场所、设施或者财物，与违法行为无关的不查封、扣押
   */
  relatedOnly: true;
  /**
   * 不含公民个人及其所扶养家属的生活必需品
   */
  noNecessities: true;
  /**
   * 未被其他国家机关依法查封
   */
  notSealedByOthers: true;
}
