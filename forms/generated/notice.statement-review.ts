// Written by npm run gen from forms/notice/statement-review.schema.json.

/**
 * 陈述申辩复核：对当事人提出的事实、理由和证据，应当进行复核；成立的，应当采纳；不得因当事人陈述、申辩而给予更重的处罚（行政处罚法 第四十五条）
 */
export interface NoticeStatementReview {
  /**
   * 复核日期
   */
  reviewedOn: string;
  /**
   * 逐项复核
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 复核事项
   */
  points: {
    /**
     * 陈述申辩事项序号
     */
    seq: number;
    /**
     * 复核情况
     */
    finding: string;
    /**
     * 是否采纳
     */
    adoption: "adopted" | "partly" | "rejected";
    /**
     * 理由和依据
     */
    reasons: string;
    /**
     * 复核取得的材料
     *
     * @maxItems 50
     *
     * Items: 证据编号
     */
    evidenceIds?: string[];
  }[];
  /**
   * 变更拟处罚意见
   */
  revise: boolean;
  /**
   * 复核意见
   */
  opinion: string;
}
