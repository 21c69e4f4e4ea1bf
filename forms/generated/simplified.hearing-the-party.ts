// Written by npm run gen from forms/simplified/hearing-the-party.schema.json.

/**
 * 当场告知与听取陈述申辩：作出行政处罚决定之前，应当告知当事人拟作出的行政处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利，充分听取意见并复核；不得因陈述、申辩给予更重的处罚（行政处罚法 第四十四条、第四十五条）
 */
export interface SimplifiedHearingTheParty {
  /**
   * 告知时间
   */
  informedAt: string;
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
   * 已告知拟处罚的事实、理由
   */
  factsTold: true;
  /**
   * 已告知拟处罚的依据和内容
   */
  basisTold: true;
  /**
   * 已告知陈述、申辩和申请回避的权利
   */
  rightsTold: true;
  /**
   * 告知拟给予警告
   */
  toldWarning: boolean;
  /**
   * 告知拟处罚款数额
   */
  toldFineFen?: number;
  /**
   * 当事人提出陈述、申辩
   */
  statementMade: boolean;
  /**
   * 陈述、申辩内容
   */
  statement?: string;
  /**
   * 复核意见
   */
  review?: string;
  /**
   * 处理意见
   */
  conclusion: "punish" | "no-penalty" | "ordinary";
  /**
   * 理由
   */
  reason?: string;
  /**
   * 教育情况
   */
  education?: string;
}
