// Written by npm run gen from forms/credit/publication.schema.json.

/**
 * 登记公示：处罚决定公开的时间、位置和截屏留存备查（安全生产法 第七十八条第二款；行政处罚法 第四十八条第一款）
 */
export interface CreditPublication {
  /**
   * 公示日期
   */
  publishedOn: string;
  /**
   * 公示位置
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: 位置
   */
  places: {
    /**
     * 公示渠道
     */
    channel: "own-site" | "credit-system" | "credit-china" | "media";
    /**
     * 网址或者位置
     */
    address: string;
  }[];
  /**
   * 公示页面截屏
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
