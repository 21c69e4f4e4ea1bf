// Written by npm run gen from forms/inspection/closure.schema.json.

/**
 * 办结检查：检查及其发现问题的处理情况应当记录在案、闭环管理（安全生产法 第六十八条）
 */
export interface InspectionClosure {
  /**
   * 办结意见
   */
  opinion: string;
  /**
   * 向牵头单位报送结果日期
   */
  resultsReportedOn?: string;
  /**
   * 检查结果公示日期
   */
  publicisedOn?: string;
}
