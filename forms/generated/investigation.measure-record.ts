// Written by npm run gen from forms/investigation/measure-record.schema.json.

/**
 * 查封、扣押现场笔录：出示执法身份证件，通知当事人到场，当场告知理由、依据和权利、救济途径，听取陈述和申辩，制作现场笔录；当事人不到场的，邀请见证人到场（行政强制法 第十八条）；到现场后不需要实施的，退回本任务并写明原因
 */
export interface InvestigationMeasureRecord {
  /**
   * 实施时间
   */
  imposedAt: string;
  /**
   * 实施日期
   */
  imposedOn: string;
  /**
   * 结束时间
   */
  endedAt: string;
  /**
   * 实施地点
   */
  place: string;
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
   * 记录人
   */
  recorderName: string;
  /**
   * 已出示执法身份证件
   */
  certificatesShown: true;
  /**
   * 已通知当事人到场
   */
  partyNotified: true;
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
   * 已当场告知采取措施的理由、依据以及依法享有的权利、救济途径
   */
  informed: true;
  /**
   * 当事人的陈述和申辩
   */
  statement: string;
  /**
   * 查封、扣押的场所、设施或者财物
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 场所、设施或者财物
   */
  items: {
    /**
     * 名称
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
     * 状态
     */
    condition: string;
  }[];
  /**
   * 现场情况和实施经过
   */
  situation: string;
  /**
   * 保管方式
   */
  keeping: "in-place" | "removed" | "third";
  /**
   * 保管地点
   */
  keepingPlace: string;
  /**
   * 保管人
   */
  keeperName?: string;
  /**
   * 已当场交付查封、扣押决定书和清单
   */
  listHanded: true;
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
