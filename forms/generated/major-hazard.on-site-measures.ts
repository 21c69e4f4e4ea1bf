// Written by npm run gen from forms/major-hazard/on-site-measures.schema.json.

/**
 * 现场处理措施：重大事故隐患排除前或者排除过程中无法保证安全的，应当责令从危险区域内撤出作业人员，责令暂时停产停业或者停止使用（安全生产法 第六十五条第一款第三项）
 */
export interface MajorHazardOnSiteMeasures {
  /**
   * 现场处理措施
   *
   * @minItems 1
   * @maxItems 4
   *
   * Items: 措施
   */
  measures: ("evacuate" | "suspend-production" | "suspend-construction" | "suspend-use")[];
  /**
   * 措施适用的范围
   */
  scope: string;
  /**
   * 违法违规行为和事故隐患
   */
  violations: string;
  /**
   * 依据
   */
  basis: string;
  /**
   * 措施起始日期
   */
  effectiveFrom: string;
  /**
   * 措施截止日期
   */
  until?: string;
  /**
   * 责令时间
   */
  orderedAt: string;
}
