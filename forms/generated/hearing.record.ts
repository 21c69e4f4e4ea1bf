// Written by npm run gen from forms/hearing/record.schema.json.

/**
 * 听证笔录：举行听证时，调查人员提出当事人违法的事实、证据和行政处罚建议，当事人进行申辩和质证；听证应当制作笔录，交当事人核对无误后签字或者盖章，拒绝的由听证主持人注明；当事人无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，终止听证（行政处罚法 第六十四条）
 */
export interface HearingRecord {
  /**
   * 听证情况
   */
  outcome: "held" | "absent" | "left" | "postponed";
  /**
   * 开始时间
   */
  startedAt?: string;
  /**
   * 结束时间
   */
  endedAt?: string;
  /**
   * 听证地点
   */
  place?: string;
  /**
   * 当事人及其他参加人
   *
   * @maxItems 30
   *
   * Items: 出席人
   */
  attendees?: {
    /**
     * 当事人
     */
    partyId?: string;
    /**
     * 姓名
     */
    name: string;
    /**
     * 身份
     */
    capacity:
      "party" | "legal-representative" | "agent" | "third-party" | "witness" | "expert" | "interpreter";
    /**
     * 证件号码、单位及职务
     */
    identity?: string;
  }[];
  /**
   * 出席的案件调查人员
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 人员
   */
  investigatorIds?: string[];
  /**
   * 已核对身份，宣布组成人员，告知权利义务并询问是否申请回避
   */
  rightsTold?: boolean;
  /**
   * 回避申请及处理
   */
  recusal?: string;
  /**
   * 调查人员提出的违法事实、证据、依据和处罚建议
   */
  investigatorStatement?: string;
  /**
   * 当事人的陈述和申辩
   */
  partyStatement?: string;
  /**
   * 举证、质证
   */
  crossExamination?: string;
  /**
   * 辩论
   */
  debate?: string;
  /**
   * 最后陈述
   */
  finalStatement?: string;
  /**
   * 笔录核对签名
   */
  signing?: "signed" | "refused";
  /**
   * 拒绝签名、缺席或者退出的情况
   */
  refusalNote?: string;
  /**
   * 延期的理由
   */
  postponeReason?: string;
  /**
   * 听证中提交的证据
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
