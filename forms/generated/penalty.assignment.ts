// Written by npm run gen from forms/penalty/assignment.schema.json.

/**
 * 指派承办人：调查应当由两名以上具有行政执法资格的执法人员进行（行政处罚法 第四十二条）；与案件有直接利害关系的应当回避（行政处罚法 第四十三条）
 */
export interface PenaltyAssignment {
  /**
   * 承办人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officerIds: string[];
  /**
   * 办理要求
   */
  note?: string;
}
