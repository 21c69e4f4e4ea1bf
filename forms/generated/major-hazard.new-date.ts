// Written by npm run gen from forms/major-hazard/new-date.schema.json.

/**
 * 重新确定治理期限：治理期限届满仍未消除的，应当重新确定期限并依法处理（安全生产法 第四十一条第三款、第一百零二条）
 */
export interface MajorHazardNewDate {
  /**
   * 新的治理期限
   */
  dueOn: string;
  /**
   * 理由
   */
  reason: string;
}
