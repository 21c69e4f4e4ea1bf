// Written by npm run gen from forms/hearing/arrangement.schema.json.

/**
 * 指定听证主持人、安排听证：听证由行政机关指定的非本案调查人员主持；应当在举行听证的七日前通知当事人及有关人员时间、地点；除涉及国家秘密、商业秘密或者个人隐私外公开举行（行政处罚法 第六十四条）
 */
export interface HearingArrangement {
  /**
   * 听证时间
   */
  hearingAt: string;
  /**
   * 听证地点
   */
  place: string;
  /**
   * 公开举行
   */
  open: boolean;
  /**
   * 不公开举行的理由
   */
  closedReason?: string;
  /**
   * 听证组成人员
   *
   * @minItems 2
   * @maxItems 10
   *
   * Items: 听证组成人员
   */
  panel: {
    /**
     * 人员
     */
    personId: string;
    /**
     * 姓名
     */
    name: string;
    /**
     * 单位及职务
     */
    position?: string;
    /**
     * 听证职责
     */
    duty: "host" | "member" | "clerk";
  }[];
  /**
   * 说明
   */
  note?: string;
}
