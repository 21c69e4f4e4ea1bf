// Written by npm run gen from forms/rectification/report.schema.json.

/**
 * 整改完成报告：被检查单位完成整改后报告整改情况，执法部门据此复查（安全生产法 第四十一条第二款、第六十五条）
 */
export interface RectificationReport {
  /**
   * 报告日期
   */
  reportedOn: string;
  /**
   * 报告人
   */
  submittedBy: string;
  /**
   * 整改情况
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 整改情况
   */
  items: {
    /**
     * 问题
     */
    findingId: string;
    /**
     * 整改情况
     */
    statement: string;
    /**
     * 整改证明材料
     *
     * @maxItems 50
     *
     * Items: 证据编号
     */
    evidenceIds: string[];
  }[];
}
