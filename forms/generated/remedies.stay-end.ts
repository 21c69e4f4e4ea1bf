// Written by npm run gen from forms/remedies/stay-end.schema.json.

/**
 * 登记恢复执行：停止执行的情形消失后恢复执行（行政复议法 第四十二条；行政诉讼法 第五十六条）
 */
export interface RemediesStayEnd {
  /**
   * 恢复执行日期
   */
  endedOn: string;
  /**
   * 理由
   */
  reason: string;
}
