// Written by npm run gen from forms/investigation/preservation.schema.json.

/**
 * 提请先行登记保存证据：在证据可能灭失或者以后难以取得的情况下，经行政机关负责人批准，可以先行登记保存（行政处罚法 第五十六条）
 */
export interface InvestigationPreservation {
  /**
   * 理由
   */
  ground: "lost" | "later";
  /**
   * 具体情况
   */
  reason: string;
  /**
   * 拟保存的证据
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
     * 证明的事实
     */
    proves: string;
  }[];
  /**
   * 保存方式
   */
  keeping: "in-place" | "removed";
  /**
   * 保存地点
   */
  keepingPlace: string;
}
