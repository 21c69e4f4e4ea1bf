// Written by npm run gen from forms/penalty/suspension.schema.json.

/**
 * 提请中止调查：因法定事由暂时不能继续调查的，经行政机关负责人批准中止调查（行政处罚法 第五十四条、第六十条，中止事由由本机关规定）
 */
export interface PenaltySuspension {
  /**
   * 中止事由
   */
  ground: "awaiting-judgment" | "legal-interpretation" | "force-majeure" | "whereabouts-unknown" | "other";
  /**
   * 情况说明
   */
  explanation: string;
  /**
   * 提请日期
   */
  proposedOn: string;
}
