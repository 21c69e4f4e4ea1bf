// Written by npm run gen from forms/transfer/proposal.schema.json.

/**
 * 提出移送意见：违法行为不属于本机关管辖的，移送有管辖权的机关（行政处罚法 第二十二条）；应当由其他有关部门进行处理的，应当及时移送并形成记录备查（安全生产法 第六十九条）
 */
export interface TransferProposal {
  /**
   * 提出日期
   */
  proposedOn: string;
  /**
   * 受移送机关
   */
  receivingUnit: string;
  /**
   * 案件基本情况
   */
  facts: string;
  /**
   * 移送理由和依据
   */
  grounds: string;
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
   * 承办意见
   */
  opinion?: string;
}
