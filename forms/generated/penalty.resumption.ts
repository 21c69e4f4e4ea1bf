// Written by npm run gen from forms/penalty/resumption.schema.json.

/**
 * 恢复调查：中止调查的原因消除后，应当恢复调查（行政处罚法 第五十四条）
 */
export interface PenaltyResumption {
  /**
   * 中止原因消除的情况
   */
  reason: string;
  /**
   * 恢复日期
   */
  resumedOn: string;
}
