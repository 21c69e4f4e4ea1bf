// Written by npm run gen from forms/shared/return.schema.json.

/**
 * 退回：审核、审批不予通过的，退回并说明理由（行政处罚法 第五十八条；国办发〔2024〕54号）
 */
export interface SharedReturn {
  /**
   * 退回理由
   */
  reason: string;
}
