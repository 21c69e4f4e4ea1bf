// Written by npm run gen from forms/penalty/termination.schema.json.

/**
 * 提请终止案件：作为当事人的公民死亡，法人或者其他组织终止且无权利义务承受人，或者立案后查明不应立案的，终止调查或者撤销立案（行政处罚法 第四条、第五十四条、第五十七条）
 */
export interface PenaltyTermination {
  /**
   * 终止事由
   */
  ground: "party-dead" | "party-dissolved" | "filing-unfounded" | "other";
  /**
   * 事由发生之日
   */
  occurredOn: string;
  /**
   * 情况说明
   */
  explanation: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
