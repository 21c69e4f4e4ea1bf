// Written by npm run gen from forms/investigation/interview-record.schema.json.

/**
 * 询问笔录：询问应当制作笔录，执法人员不得少于两人并出示证件，告知当事人陈述、申辩和申请回避的权利（行政处罚法 第四十三条、第四十五条、第五十五条）
 */
export interface InvestigationInterviewRecord {
  /**
   * 询问情况
   */
  interview: "held" | "absent";
  /**
   * 未到场的情况
   */
  absenceNote?: string;
  /**
   * 询问开始时间
   */
  startedAt?: string;
  /**
   * 询问结束时间
   */
  endedAt?: string;
  /**
   * 询问地点
   */
  place?: string;
  /**
   * 第几次询问
   */
  ordinal?: number;
  /**
   * 被询问人
   */
  interviewee?: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 性别
     */
    gender?: "male" | "female";
    /**
     * 身份证件号码
     */
    identity: string;
    /**
     * 所在单位
     */
    workUnit?: string;
    /**
     * 职务
     */
    position?: string;
    /**
     * 住址
     */
    address?: string;
    /**
     * 联系电话
     */
    phone?: string;
    /**
     * 与本案的关系
     */
    relation: "party" | "representative" | "staff" | "witness";
  };
  /**
   * 询问人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent?: string[];
  /**
   * 记录人
   */
  recorderName?: string;
  /**
   * 已出示行政执法证件
   */
  certificatesShown?: true;
  /**
   * 已告知如实回答的义务和陈述、申辩、申请回避的权利
   */
  rightsInformed?: true;
  /**
   * 是否申请回避
   */
  recusal?: "no" | "yes";
  /**
   * 问答
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 问答
   */
  questions?: {
    /**
     * 问
     */
    question: string;
    /**
     * 答
     */
    answer: string;
  }[];
  /**
   * 签名情况
   */
  signing?: "signed" | "refused";
  /**
   * 拒绝签名的情况
   */
  refusalNote?: string;
  /**
   * 录音录像
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
