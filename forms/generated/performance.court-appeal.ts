// Written by npm run gen from forms/performance/court-appeal.schema.json.

/**
 * 是否向上一级人民法院申请复议：行政机关对不予受理、不予执行的裁定有异议的，可以自收到裁定之日起十五日内向上一级人民法院申请复议（行政强制法 第五十六条第二款、第五十八条第三款）
 */
export interface PerformanceCourtAppeal {
  /**
   * 处理意见
   */
  appeal: "appealed" | "forgone";
  /**
   * 提出日期
   */
  filedOn?: string;
  /**
   * 理由
   */
  grounds: string;
}
