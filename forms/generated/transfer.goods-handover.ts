// Written by npm run gen from forms/transfer/goods-handover.schema.json.

/**
 * 移交涉案物品和材料：公安机关决定立案的，应当自接到立案通知书之日起三日内将涉案物品以及与案件有关的其他材料移交（行政执法机关移送涉嫌犯罪案件的规定 第十二条）；查封、扣押的财物一并移送的，书面告知当事人（行政强制法 第二十一条）
 */
export interface TransferGoodsHandover {
  /**
   * 移交日期
   */
  handedOverOn: string;
  /**
   * 移交了物品
   */
  goodsHandedOver: boolean;
  /**
   * 移交的物品
   *
   * @maxItems 100
   *
   * Items: 物品
   */
  items?: {
    /**
     * 名称
     */
    name: string;
    /**
     * 数量
     */
    quantity: string;
    /**
     * 状态
     */
    state?: string;
  }[];
  /**
   * 物品所属当事人
   */
  partyId?: string;
  /**
   * 接收人
   */
  receivedBy: string;
  /**
   * 备注
   */
  remark?: string;
  /**
   * 交接清单
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
