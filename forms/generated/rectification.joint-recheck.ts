// Written by npm run gen from forms/rectification/joint-recheck.schema.json.

/**
 * 联合复查：整改期限届满或者收到整改完成报告后应当复查，由各部门对各自的整改事项作出结论；执法人员不得少于两人、主动出示执法证件，复查的时间、地点、内容、看到的情况应当作出书面记录，拒绝签字的记录在案并报告（安全生产法 第六十五条、第六十七条、第六十八条；行政处罚法 第四十二条、第五十五条）
 */
export interface RectificationJointRecheck {
  /**
   * 复查开始时间
   */
  checkedAt: string;
  /**
   * 复查结束时间
   */
  endedAt: string;
  /**
   * 复查场所
   */
  place: string;
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
   * 已出示行政执法证件
   */
  certificatesShown: true;
  /**
   * 已告知申请回避的权利
   */
  recusalInformed: true;
  /**
   * 现场负责人
   */
  representative: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 职务
     */
    position: string;
    /**
     * 联系电话
     */
    phone?: string;
  };
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
     * 复查方式
     */
    method: "records" | "on-site" | "test";
    /**
     * 复查时看到的情况
     */
    observed: string;
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
  /**
   * 复查记录的签署情况
   */
  signing: "signed" | "refused";
  /**
   * 被复查单位意见
   */
  partyOpinion?: string;
  /**
   * 拒绝签字的情况
   */
  refusalNote?: string;
  /**
   * 签署页或者现场音像资料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
