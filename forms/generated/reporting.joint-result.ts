// Written by npm run gen from forms/reporting/joint-result.schema.json.

/**
 * 报告联合检查处理结果：联合检查发现问题的复查和行政处罚情况，程序闭环后报送牵头单位（坪山区工贸企业安全跨部门综合监管实施方案）
 */
export interface ReportingJointResult {
  /**
   * 报送日期
   */
  reportedOn: string;
  /**
   * 牵头单位
   */
  recipient: string;
  /**
   * 复查和处罚情况
   */
  summary: string;
  /**
   * 接收人
   */
  receivedBy?: string;
  /**
   * 报送凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
