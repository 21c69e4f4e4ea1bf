// Written by npm run gen from forms/remedies/outcome.schema.json.

/**
 * 登记复议决定、裁判结果：行政复议决定、生效裁判（行政复议法 第六十三条至第七十三条；行政诉讼法 第六十九条、第七十条、第七十七条）
 */
export interface RemediesOutcome {
  /**
   * 结果
   */
  outcome:
    "upheld" | "dismissed" | "not-accepted" | "withdrawn" | "mediated" | "changed" | "revoked" | "unlawful";
  /**
   * 作出日期
   */
  decidedOn: string;
  /**
   * 本机关收到日期
   */
  receivedOn: string;
  /**
   * 当事人收到日期
   */
  partyReceivedOn?: string;
  /**
   * 生效日期
   */
  effectiveOn: string;
  /**
   * 文号
   */
  number: string;
  /**
   * 主要内容
   */
  summary: string;
  /**
   * 变更后的罚款
   */
  newFineFen?: number;
  /**
   * 文书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
