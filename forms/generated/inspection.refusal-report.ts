// Written by npm run gen from forms/inspection/refusal-report.schema.json.

/**
 * 阅处拒签报告：被检查单位的负责人拒绝签字的，检查人员应当将情况记录在案，并向负有安全生产监督管理职责的部门报告（安全生产法 第六十八条）
 */
export interface InspectionRefusalReport {
  /**
   * 处理意见
   */
  opinion: string;
  /**
   * 阅处日期
   */
  acknowledgedOn: string;
}
