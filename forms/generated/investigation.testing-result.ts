// Written by npm run gen from forms/investigation/testing-result.schema.json.

/**
 * 检测、鉴定结果：查封、扣押的期间不包括检测、检验、检疫或者技术鉴定的期间（行政强制法 第二十五条第三款）
 */
export interface InvestigationTestingResult {
  /**
   * 所涉查封、扣押的实施日期
   */
  imposedOn: string;
  /**
   * 检测、鉴定结束日期
   */
  endedOn: string;
  /**
   * 报告编号
   */
  reportNumber: string;
  /**
   * 结论
   */
  conclusion: string;
  /**
   * 检测、鉴定报告
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
