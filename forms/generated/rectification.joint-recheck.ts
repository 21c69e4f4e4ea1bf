// Written by npm run gen from forms/rectification/joint-recheck.schema.json.

/**
 * 联合复查：整改期限届满或者收到整改完成报告后应当复查，由各部门对各自的整改事项作出结论；执法人员不得少于两人（安全生产法 第六十五条；行政处罚法 第四十二条）
 */
export interface RectificationJointRecheck {
  /**
   * 复查时间
   */
  checkedAt: string;
  /**
   * 复查人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 复查意见
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 复查意见
   */
  items: {
    /**
     * 问题
     */
    findingId: string;
    /**
     * 复查结论
     */
    verdict: "rectified" | "not-rectified";
    /**
     * 复查意见
     */
    opinion: string;
    /**
     * 整改后照片
     *
     * @maxItems 50
     *
     * Items: 照片编号
     */
    photosAfter?: string[];
  }[];
}
