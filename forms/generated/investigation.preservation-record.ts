// Written by npm run gen from forms/investigation/preservation-record.schema.json.

/**
 * 先行登记保存证据：先行登记保存证据应当当场清点、开具清单，在七日内及时作出处理决定；在此期间当事人或者有关人员不得销毁或者转移证据（行政处罚法 第五十六条）；到现场后不需要保存的，退回本任务并写明原因
 */
export interface InvestigationPreservationRecord {
  /**
   * 登记保存时间
   */
  preservedAt: string;
  /**
   * 登记保存日期
   */
  preservedOn: string;
  /**
   * 执法人员
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
   * 登记保存的证据
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 证据
   */
  items: {
    /**
     * 证据名称
     */
    name: string;
    /**
     * 规格型号
     */
    specification?: string;
    /**
     * 数量
     */
    quantity: string;
    /**
     * 成色（状态）
     */
    condition: string;
  }[];
  /**
   * 保存地点
   */
  keepingPlace: string;
  /**
   * 保管人
   */
  keeperName: string;
  /**
   * 已告知不得销毁或者转移证据
   */
  dutyTold: true;
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
