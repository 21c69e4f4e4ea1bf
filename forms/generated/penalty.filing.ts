// Written by npm run gen from forms/penalty/filing.schema.json.

/**
 * 立案意见：发现有依法应当给予行政处罚的行为，符合立案标准的应当及时立案（行政处罚法 第五十四条）；违法行为在二年内（涉及公民生命健康安全且有危害后果的五年内）未被发现的，不再给予行政处罚（行政处罚法 第三十六条）
 */
export interface PenaltyFiling {
  /**
   * 立案意见
   */
  filing: "file" | "not-file" | "merge";
  /**
   * 案由
   */
  cause?: string;
  /**
   * 案件来源
   */
  source: "inspection" | "complaint" | "assigned" | "transferred" | "other";
  /**
   * 发现之日
   */
  discoveredOn: string;
  /**
   * 案件基本情况
   */
  facts: string;
  /**
   * 情况紧急先行调查之日
   */
  urgentInvestigatedOn?: string;
  /**
   * 不予立案或者并案的理由
   */
  ground?: string;
  /**
   * 并入的案件
   */
  mergeIntoCaseId?: string;
  /**
   * 当事人
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 当事人
   */
  parties?: {
    /**
     * 当事人类别
     */
    kind: "unit" | "person";
    /**
     * 姓名或者名称
     */
    name: string;
    /**
     * 统一社会信用代码或者身份证件号码
     */
    identity: string;
    /**
     * 住所或者住址
     */
    address: string;
    /**
     * 联系电话
     */
    phone: string;
    /**
     * 法定代表人（负责人）
     */
    representative?: string;
    /**
     * 职务
     */
    position?: string;
    /**
     * 工作单位
     */
    workUnit?: string;
  }[];
  /**
   * 涉嫌违法行为
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 涉嫌违法行为
   */
  violations?: {
    /**
     * 违法行为编号
     */
    code: string;
    /**
     * 违法事实
     */
    description: string;
    /**
     * 行为终了之日
     */
    actEndedOn?: string;
    /**
     * 检查发现的问题
     */
    findingId?: string;
    /**
     * 涉嫌违反的条款
     */
    basis: string;
  }[];
}
