// Written by npm run gen from forms/inspection/entry.schema.json.

/**
 * 亮证入场记录：执法人员不得少于两人，应当主动出示执法证件（行政处罚法 第四十二条、第五十五条；安全生产法 第六十七条）；被检查单位应当配合，不得拒绝、阻挠（安全生产法 第六十六条）
 */
export interface InspectionEntry {
  /**
   * 入场时间
   */
  enteredAt: string;
  /**
   * 入场日期
   */
  enteredOn: string;
  /**
   * 到场执法人员
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 人员
   */
  officersPresent: string[];
  /**
   * 已出示行政执法证件
   */
  certificatesShown?: true;
  /**
   * 已告知申请回避的权利
   */
  recusalInformed?: true;
  /**
   * 现场负责人
   */
  representative?: {
    /**
     * 姓名
     */
    name: string;
    /**
     * 职务
     */
    position: string;
    /**
     * 联系电话
     */
    phone?: string;
  };
  /**
   * 已宣读执法纪律并签订廉政承诺书
   */
  pledgeSigned: boolean;
  /**
   * 被检查单位拒绝检查
   */
  entryRefused: boolean;
  /**
   * 拒绝检查的情况
   */
  refusalNote?: string;
  /**
   * 现场音像资料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
