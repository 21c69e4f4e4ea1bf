// Written by npm run gen from forms/simplified/opening.schema.json.

/**
 * 当场处罚案件登记：违法事实确凿并有法定依据，对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告的，可以当场作出行政处罚决定；执法人员应当出示执法证件（行政处罚法 第五十一条、第五十二条第一款）
 */
export interface SimplifiedOpening {
  /**
   * 涉案生产经营单位
   */
  enterpriseId: string;
  /**
   * 当事人
   */
  party: {
    /**
     * 当事人类型
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
     * 地址
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
  };
  /**
   * 发现违法行为的时间
   */
  discoveredAt: string;
  /**
   * 地点
   */
  place: string;
  /**
   * 违法事实
   */
  facts: string;
  /**
   * 违法行为
   */
  violation: {
    /**
     * 违法行为编号
     */
    code: string;
    /**
     * 违法行为
     */
    description: string;
    /**
     * 违反的规定
     */
    basis: string;
    /**
     * 行为终了日期
     */
    actEndedOn: string;
    /**
     * 检查发现的问题
     */
    sourceFindingId?: string;
  };
  /**
   * 主要证据
   */
  evidence?: string;
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
   * 已出示行政执法证件
   */
  certificatesShown: true;
}
