// Written by npm run gen from forms/simplified/decision.schema.json.

/**
 * 当场作出行政处罚决定：当场作出行政处罚决定的，应当填写预定格式、编有号码的行政处罚决定书并当场交付当事人；有法定情形的可以当场收缴罚款（行政处罚法 第五十一条、第五十二条、第六十八条、第六十九条）
 */
export interface SimplifiedDecision {
  /**
   * 作出决定的时间
   */
  decidedAt: string;
  /**
   * 作出决定的日期
   */
  decidedOn: string;
  /**
   * 在场执法人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 处罚依据
   */
  basis: string;
  /**
   * 违法行为与裁量
   *
   * @minItems 1
   * @maxItems 5
   *
   * Items: 违法行为与裁量
   */
  assessments: {
    /**
     * 当事人序号
     */
    partySeq: number;
    /**
     * 违法行为编号
     */
    code: string;
    /**
     * 违法行为
     */
    description: string;
    /**
     * 同一违法行为的编号
     */
    act?: number;
    /**
     * 阶段
     */
    stage: "first" | "overdue";
    /**
     * 违法情节
     */
    seriousness: "minor" | "ordinary" | "serious";
    /**
     * 初次违法
     */
    firstOffence: boolean;
    /**
     * 及时改正
     */
    correctedInTime: boolean;
    /**
     * 危害后果
     */
    harm: "none" | "minor" | "ordinary" | "serious";
    /**
     * 罚款数额
     */
    fineFen: number;
    /**
     * 裁量理由
     */
    reasons: string;
  }[];
  /**
   * 处罚决定
   *
   * @minItems 1
   * @maxItems 1
   *
   * Items: 处罚决定
   */
  penalties: {
    /**
     * 当事人序号
     */
    partySeq: number;
    /**
     * 结论
     */
    outcome: "penalty";
    /**
     * 警告
     */
    warning: boolean;
  }[];
  /**
   * 责令改正的要求
   */
  correction: string;
  /**
   * 罚款缴纳方式
   */
  collection: "bank" | "on-the-spot" | "none";
  /**
   * 收款银行
   */
  bank?: string;
  /**
   * 收款账户
   */
  account?: string;
  /**
   * 当场收缴的理由
   */
  collectionGround?: "small" | "hard-later" | "remote";
  /**
   * 当事人提出当场缴纳的情况
   */
  partyRequest?: string;
  /**
   * 专用票据号码
   */
  receiptNumber?: string;
}
