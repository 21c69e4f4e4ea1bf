// Written by npm run gen from forms/inspection/disposition.schema.json.

/**
 * 隐患处置去向：发现的事故隐患应当责令立即排除；重大事故隐患应当责令撤出人员、暂时停产停业或者停止使用（安全生产法 第六十五条第一款第三项）；应当由其他部门处理的及时移送（安全生产法 第六十九条）；责令改正不代替行政处罚（行政处罚法 第二十八条、第五十四条）
 */
export interface InspectionDisposition {
  /**
   * 处置意见
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 处置意见
   */
  findings: {
    /**
     * 问题
     */
    findingId: string;
    /**
     * 处置去向
     */
    disposition: "immediate" | "rectification" | "major-hazard" | "transfer" | "none";
    /**
     * 违法线索
     */
    violation: "refer" | "no-violation" | "crime";
    /**
     * 不涉及处罚的理由
     */
    violationReason?: string;
    /**
     * 整改要求
     */
    requirement: string;
    /**
     * 整改期限
     */
    dueOn?: string;
    /**
     * 整改期间安全措施
     */
    safetyMeasures?: string;
    /**
     * 整改责任人
     */
    responsiblePerson?: string;
    /**
     * 移送部门
     */
    transferTo?: string;
    /**
     * 不采用建议去向的理由
     */
    departureReason?: string;
  }[];
}
