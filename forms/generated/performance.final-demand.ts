// Written by npm run gen from forms/performance/final-demand.schema.json.

/**
 * 行政强制执行事先催告：申请人民法院强制执行前，应当催告当事人履行义务；当事人有权陈述和申辩（行政强制法 第三十五条、第五十四条）
 */
export interface PerformanceFinalDemand {
  /**
   * 履行方式
   */
  way: string;
  /**
   * 需要说明的情况
   */
  note?: string;
}
