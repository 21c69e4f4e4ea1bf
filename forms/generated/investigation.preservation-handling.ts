// Written by npm run gen from forms/investigation/preservation-handling.schema.json.

/**
 * 处理先行登记保存的证据：先行登记保存证据，应当在七日内及时作出处理决定（行政处罚法 第五十六条、第八十五条）
 */
export interface InvestigationPreservationHandling {
  /**
   * 所处理的证据的登记保存日期
   */
  preservedOn: string;
  /**
   * 各项证据的处理
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
     * 数量
     */
    quantity: string;
    /**
     * 处理
     */
    handling: "return" | "copy" | "measure" | "appraisal" | "confiscate" | "transfer";
  }[];
  /**
   * 处理理由
   */
  reason: string;
}
