// Written by npm run gen from forms/remedies/stay.schema.json.

/**
 * 登记停止执行：行政复议机关、人民法院决定停止执行的，停止执行（行政复议法 第四十二条；行政诉讼法 第五十六条）
 */
export interface RemediesStay {
  /**
   * 决定日期
   */
  orderedOn: string;
  /**
   * 作出决定的机关
   */
  by: string;
  /**
   * 文号
   */
  number?: string;
  /**
   * 理由
   */
  reason: string;
}
