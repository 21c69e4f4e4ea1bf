// Written by npm run gen from forms/penalty/recusal-decision.schema.json.

/**
 * 回避决定：回避由行政机关负责人决定；决定作出之前，不停止调查（行政处罚法 第四十三条第三款）
 */
export interface PenaltyRecusalDecision {
  /**
   * 被申请回避的人员
   */
  personId: string;
  /**
   * 决定
   */
  decision: "granted" | "refused";
  /**
   * 理由
   */
  reason: string;
  /**
   * 决定日期
   */
  decidedOn: string;
}
