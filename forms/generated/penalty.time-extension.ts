// Written by npm run gen from forms/penalty/time-extension.schema.json.

/**
 * 申请延长办案期限：行政机关应当自立案之日起九十日内作出决定，法律、法规、规章另有规定的从其规定（行政处罚法 第六十条）
 */
export interface PenaltyTimeExtension {
  /**
   * 批准机关
   */
  level: "head" | "superior";
  /**
   * 延长理由
   */
  reason: string;
}
