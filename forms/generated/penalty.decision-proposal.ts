// Written by npm run gen from forms/penalty/decision-proposal.schema.json.

/**
 * 案件处理呈批：调查终结，由行政机关负责人对调查结果进行审查，根据不同情况分别作出决定（行政处罚法 第五十七条第一款）；不得因当事人陈述、申辩而给予更重的处罚（行政处罚法 第四十五条第二款）
 */
export interface PenaltyDecisionProposal {
  /**
   * 呈批之日
   */
  proposedOn: string;
  /**
   * 违法事实和证据
   */
  summary: string;
  /**
   * 陈述申辩和听证意见的处理
   */
  defence: string;
  /**
   * 分别裁量
   *
   * @maxItems 100
   *
   * Items: 分别裁量
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
     * 违法事实
     */
    description: string;
    /**
     * 第几项行为
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
     * 行为终了之日
     */
    actEndedOn?: string;
    /**
     * 从轻、减轻情节
     *
     * @maxItems 5
     *
     * Items: 从轻、减轻情节
     */
    mitigations?: ("harm-removed" | "coerced" | "confessed" | "merit" | "other-legal-ground")[];
    /**
     * 从重情节
     *
     * @maxItems 6
     *
     * Items: 从重情节
     */
    aggravations?: (
      | "emergency-measures-violated"
      | "repeated-within-a-year"
      | "obstructed"
      | "evidence-destroyed"
      | "retaliated"
      | "many-endangered"
    )[];
    /**
     * 足以证明没有主观过错
     */
    noFault?: boolean;
    /**
     * 责任能力
     */
    capacity?: "full" | "under-14" | "14-to-17" | "incapable";
    /**
     * 事故等级
     */
    accidentClass?: "ordinary" | "larger" | "major" | "extraordinary";
    /**
     * 情节特别严重、影响特别恶劣
     */
    extremelyGrave?: boolean;
    /**
     * 属于重大事故隐患
     */
    majorHazard?: boolean;
    /**
     * 经核查涉嫌犯罪
     */
    crimeSuspected?: boolean;
    /**
     * 涉及重大公共利益
     */
    publicInterest?: boolean;
    /**
     * 违法所得
     */
    illegalIncomeFen?: number;
    /**
     * 上一年年收入
     */
    lastYearIncomeFen?: number;
    /**
     * 原罚款数额
     */
    originalFineFen?: number;
    /**
     * 裁量基准的计量
     */
    measured?: number;
    /**
     * 拟处罚款
     */
    fineFen: number;
    /**
     * 裁量理由
     */
    reasons: string;
    /**
     * 不采用裁量建议的理由
     */
    departureReason?: string;
  }[];
  /**
   * 对各当事人的处理
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 对当事人的处理
   */
  penalties: {
    /**
     * 当事人序号
     */
    partySeq: number;
    /**
     * 处理结果
     */
    outcome: "penalty" | "no-penalty";
    /**
     * 对该当事人认定的违法事实
     */
    facts?: string;
    /**
     * 警告
     */
    warning: boolean;
    /**
     * 没收违法所得
     */
    confiscationFen?: number;
    /**
     * 责令停产停业整顿
     */
    suspension?: boolean;
    /**
     * 停产停业整顿的范围和期限
     */
    suspensionTerms?: string;
    /**
     * 其他处罚种类
     *
     * @maxItems 8
     *
     * Items: 处罚种类
     */
    otherKinds?: (
      | "criticism"
      | "confiscation-of-goods"
      | "suspended-licence"
      | "downgrade"
      | "revoked-licence"
      | "restricted-business"
      | "closure"
      | "barred-from-trade"
    )[];
    /**
     * 其他处罚的内容
     */
    otherTerms?: string;
    /**
     * 不予处罚的情形
     */
    ground?:
      | "minor-and-corrected"
      | "first-offence"
      | "no-fault"
      | "under-fourteen"
      | "incapable"
      | "time-barred"
      | "law-changed"
      | "not-established"
      | "not-named";
    /**
     * 教育内容
     */
    education?: string;
  }[];
  /**
   * 重新告知的新的事实、理由和依据
   */
  newGrounds?: string;
  /**
   * 收款银行
   */
  bank?: string;
  /**
   * 收款账户
   */
  account?: string;
  /**
   * 情节复杂或者重大违法行为
   */
  complex: boolean;
  /**
   * 处理意见
   */
  opinion: string;
}
