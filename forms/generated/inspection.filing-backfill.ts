// Written by npm run gen from forms/inspection/filing-backfill.schema.json.

/**
 * 补录检查备案：未能事前备案的，应当在入企后按规定的期限以紧急检查补录
 */
export interface InspectionFilingBackfill {
  /**
   * 补录时间
   */
  filedAt: string;
  /**
   * 备案编号
   */
  platformNumber: string;
  /**
   * 未能事先备案的理由
   */
  reason: string;
}
