// Written by npm run gen from forms/major-hazard/plan.schema.json.

/**
 * 重大事故隐患治理方案：治理方案应当落实目标、措施、资金、责任人、时限和应急预案（安全生产事故隐患排查治理暂行规定 第十五条），并报告负有安全生产监督管理职责的部门（安全生产法 第四十一条第二款）
 */
export interface MajorHazardPlan {
  /**
   * 报送日期
   */
  submittedOn: string;
  /**
   * 隐患现状和治理目标
   */
  summary: string;
  /**
   * 治理的方法和措施
   */
  measures: string;
  /**
   * 治理资金（分）
   */
  fundsFen: number;
  /**
   * 治理责任人
   */
  responsiblePerson: string;
  /**
   * 治理的阶段和时限
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 阶段
   */
  stages: {
    /**
     * 阶段
     */
    name: string;
    /**
     * 完成期限
     */
    dueOn: string;
  }[];
  /**
   * 安全措施和应急预案
   */
  emergencyPlan: string;
  /**
   * 方案文本
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
