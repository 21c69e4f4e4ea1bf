// Written by npm run gen from forms/notice/statement.schema.json.

/**
 * 当事人陈述申辩：当事人有权进行陈述和申辩；行政机关必须充分听取，对提出的事实、理由和证据进行复核（行政处罚法 第四十五条）
 */
export interface NoticeStatement {
  /**
   * 陈述申辩时间（邮寄的，以邮戳日期为准）
   */
  madeAt: string;
  /**
   * 地点
   */
  place: string;
  /**
   * 方式
   */
  manner: "oral" | "written" | "post";
  /**
   * 陈述申辩人
   */
  speakerName: string;
  /**
   * 陈述申辩人与当事人的关系
   */
  relation: "self" | "legal-representative" | "agent";
  /**
   * 身份证件号码
   */
  speakerIdentity?: string;
  /**
   * 承办人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 记录人
   */
  recorderName: string;
  /**
   * 已告知陈述申辩权利和不因陈述申辩而加重处罚
   */
  rightsTold: boolean;
  /**
   * 陈述申辩内容
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 陈述申辩事项
   */
  points: {
    /**
     * 类别
     */
    kind: "fact" | "reason" | "evidence";
    /**
     * 陈述申辩内容
     */
    content: string;
  }[];
  /**
   * 签字情况
   */
  signing: "signed" | "refused";
  /**
   * 拒绝签名的情况
   */
  refusalNote?: string;
  /**
   * 当事人提交的材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
