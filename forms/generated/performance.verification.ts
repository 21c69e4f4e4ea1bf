// Written by npm run gen from forms/performance/verification.schema.json.

/**
 * 核实履行情况：行政处罚决定依法作出后，当事人应当在行政处罚决定书载明的期限内予以履行（行政处罚法 第六十六条第一款）
 */
export interface PerformanceVerification {
  /**
   * 核实日期
   */
  verifiedOn: string;
  /**
   * 核实人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 核实结果
   */
  result: "performed" | "not-performed" | "impossible";
  /**
   * 履行情况
   */
  facts: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
