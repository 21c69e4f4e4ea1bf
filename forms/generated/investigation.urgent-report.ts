// Written by npm run gen from forms/investigation/urgent-report.schema.json.

/**
 * 报告当场实施的查封、扣押：情况紧急，当场实施行政强制措施的，执法人员应当在二十四小时内向行政机关负责人报告，并补办批准手续（行政强制法 第十九条）
 */
export interface InvestigationUrgentReport {
  /**
   * 报告时间
   */
  reportedAt: string;
  /**
   * 听取报告的负责人
   */
  reportedToId: string;
  /**
   * 报告内容
   */
  report: string;
}
