// Written by npm run gen from forms/performance/court-application.schema.json.

/**
 * 申请人民法院强制执行：当事人在法定期限内不申请行政复议或者提起行政诉讼，又不履行行政决定的，可以自期限届满之日起三个月内申请人民法院强制执行（行政强制法 第五十三条、第五十五条）
 */
export interface PerformanceCourtApplication {
  /**
   * 人民法院
   */
  court: string;
  /**
   * 申请执行的标的情况
   */
  target: string;
  /**
   * 作出决定的事实、理由和依据
   */
  facts: string;
  /**
   * 当事人的意见
   */
  partyOpinion: string;
  /**
   * 随申请提交的材料
   *
   * @minItems 1
   * @maxItems 8
   *
   * Items: 材料
   */
  papers: ("decision" | "grounds" | "party-opinion" | "demand" | "target" | "other")[];
}
