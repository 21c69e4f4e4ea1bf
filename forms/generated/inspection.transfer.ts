// Written by npm run gen from forms/inspection/transfer.schema.json.

/**
 * 移送其他部门：应当由其他有关部门进行处理的，应当及时移送并形成记录备查（安全生产法 第六十九条）
 */
export interface InspectionTransfer {
  /**
   * 受移送机关
   */
  receivingUnit: string;
  /**
   * 移送日期
   */
  transferredOn: string;
  /**
   * 接收人
   */
  receivedBy?: string;
  /**
   * 移送的事实和依据
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
}
