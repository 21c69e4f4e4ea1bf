// Written by npm run gen from forms/penalty/reassignment.schema.json.

/**
 * 更换承办人：承办人因岗位变动、执法证件失效等原因不能继续办案的，由办案机构负责人更换，更换后仍不得少于两人（行政处罚法 第四十二条）；因利害关系不能办案的，办理回避（行政处罚法 第四十三条）
 */
export interface PenaltyReassignment {
  /**
   * 更换后的全部承办人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officerIds: string[];
  /**
   * 更换原因
   */
  ground: "post-changed" | "unable" | "certificate" | "reinforcement";
  /**
   * 情况说明
   */
  explanation: string;
}
