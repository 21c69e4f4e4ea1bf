// Written by npm run gen from forms/inspection/withdrawal.schema.json.

/**
 * 撤回检查：行政检查因情况变化不再实施的，应当说明理由并记录在案（国办发〔2024〕54号）
 */
export interface InspectionWithdrawal {
  /**
   * 撤回理由
   */
  reason: string;
}
