// Written by npm run gen from forms/transfer/crime-report.schema.json.

/**
 * 移送涉嫌犯罪案件的书面报告：专案组核实情况后提出移送涉嫌犯罪案件的书面报告（行政执法机关移送涉嫌犯罪案件的规定 第五条第一款）；移送应当附案件移送书、调查报告、涉案物品清单、检验报告或者鉴定结论和其他有关材料（同规定 第六条）
 */
export interface TransferCrimeReport {
  /**
   * 报告日期
   */
  reportedOn: string;
  /**
   * 报告人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 拟移送的公安机关
   */
  policeUnit?: string;
  /**
   * 涉嫌犯罪的当事人序号
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 当事人序号
   */
  partySeqs: number[];
  /**
   * 涉嫌的罪名
   */
  crime: string;
  /**
   * 刑法条款
   */
  crimeBasis: string;
  /**
   * 核实的犯罪事实
   */
  facts: string;
  /**
   * 主要证据
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 证据
   */
  evidence: {
    /**
     * 证据名称
     */
    name: string;
    /**
     * 证明事项
     */
    proves: string;
  }[];
  /**
   * 检验报告或者鉴定结论
   */
  appraisal?: string;
  /**
   * 涉案物品
   *
   * @maxItems 100
   *
   * Items: 物品
   */
  goods: {
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
     * 存放地点
     */
    place: string;
    /**
     * 现状
     */
    measure?: "none" | "preserved" | "sealed" | "seized";
  }[];
  /**
   * 移送材料
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 材料
   */
  materials: {
    /**
     * 材料名称
     */
    name: string;
    /**
     * 份数
     */
    copies: number;
    /**
     * 页数
     */
    pages: number;
  }[];
  /**
   * 移送意见
   */
  opinion: string;
}
