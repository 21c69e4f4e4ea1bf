// Written by npm run gen from forms/penalty/intervention-handling.schema.json.

/**
 * 违规干预的处理：对违规干预执法的记录，由机关负责人决定报送或者存档备查（应急管理综合行政执法改革文件）
 */
export interface PenaltyInterventionHandling {
  /**
   * 处理
   */
  decision: "reported" | "noted";
  /**
   * 报送机关
   */
  reportedTo?: string;
  /**
   * 处理意见
   */
  opinion: string;
  /**
   * 处理日期
   */
  handledOn: string;
}
