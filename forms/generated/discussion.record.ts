// Written by npm run gen from forms/discussion/record.schema.json.

/**
 * 集体讨论记录：对情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定（行政处罚法 第五十七条第二款）；调查人员只汇报案情，不参加表决
 */
export interface DiscussionRecord {
  /**
   * 开始时间
   */
  startedAt: string;
  /**
   * 结束时间
   */
  endedAt: string;
  /**
   * 讨论地点
   */
  place: string;
  /**
   * 主持人
   */
  chairId: string;
  /**
   * 记录人
   */
  recorderName: string;
  /**
   * 汇报人
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 人员
   */
  reporterIds: string[];
  /**
   * 出席的负责人
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 出席的负责人
   */
  members: {
    /**
     * 人员
     */
    personId: string;
    /**
     * 姓名
     */
    name: string;
    /**
     * 职务
     */
    position: string;
    /**
     * 表决
     */
    vote: "agree" | "disagree" | "abstain";
    /**
     * 意见
     */
    opinion: string;
  }[];
  /**
   * 列席人员
   *
   * @maxItems 20
   *
   * Items: 列席人员
   */
  attendees?: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 职务
     */
    position: string;
  }[];
  /**
   * 讨论事项和案情汇报
   */
  matters: string;
  /**
   * 讨论记录
   */
  discussion: string;
  /**
   * 讨论结论
   */
  conclusion: "agreed" | "returned";
  /**
   * 结论意见
   */
  opinion: string;
}
