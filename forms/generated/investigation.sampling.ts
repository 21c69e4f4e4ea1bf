// Written by npm run gen from forms/investigation/sampling.schema.json.

/**
 * 抽样取证：行政机关在收集证据时，可以采取抽样取证的方法（行政处罚法 第五十六条）
 */
export interface InvestigationSampling {
  /**
   * 抽样时间
   */
  sampledAt: string;
  /**
   * 抽样地点
   */
  place: string;
  /**
   * 抽样目的
   */
  purpose: string;
  /**
   * 抽样方法
   */
  method: string;
  /**
   * 抽取的样品
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 样品
   */
  items: {
    /**
     * 证据物品名称
     */
    name: string;
    /**
     * 规格及批号
     */
    specification: string;
    /**
     * 数量
     */
    quantity: string;
    /**
     * 封样情况
     */
    sealed?: string;
  }[];
  /**
   * 抽样人
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
   * 当事人到场
   */
  partyPresent: boolean;
  /**
   * 到场的当事人（负责人、代理人）
   */
  partyName?: string;
  /**
   * 见证人
   */
  witnessName?: string;
  /**
   * 见证人身份
   */
  witnessIdentity?: string;
  /**
   * 签名情况
   */
  signing: "signed" | "refused";
  /**
   * 拒绝签名的情况
   */
  refusalNote?: string;
  /**
   * 照片、录像
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
