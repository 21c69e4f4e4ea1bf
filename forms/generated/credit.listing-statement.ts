// Written by npm run gen from forms/credit/listing-statement.schema.json.

/**
 * 当事人对拟列入名单的陈述申辩：当事人有权陈述、申辩（安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核）；行政处罚法 第四十五条，参照）
 */
export interface CreditListingStatement {
  /**
   * 提出日期
   */
  madeOn: string;
  /**
   * 当事人意见
   */
  stance: "statement" | "waiver";
  /**
   * 陈述申辩人
   */
  madeBy?: string;
  /**
   * 陈述申辩的内容
   */
  content?: string;
  /**
   * 书面材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
