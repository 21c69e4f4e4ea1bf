// Written by npm run gen from forms/notice/waiver.schema.json.

/**
 * 放弃陈述申辩（听证）声明：期限未届满的，只有当事人以书面形式明确放弃陈述、申辩（听证），才可以提前作出决定（行政处罚法 第四十五条、第六十二条、第六十三条、第六十四条）；放弃陈述申辩不等于放弃听证
 */
export interface NoticeWaiver {
  /**
   * 声明之日
   */
  signedOn: string;
  /**
   * 声明人
   */
  signerName: string;
  /**
   * 声明人与当事人的关系
   */
  relation: "self" | "legal-representative" | "agent";
  /**
   * 放弃陈述、申辩
   */
  waivesStatement: boolean;
  /**
   * 放弃要求听证
   */
  waivesHearing: boolean;
  /**
   * 声明的其他内容
   */
  note?: string;
  /**
   * 当事人签名的声明
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds: string[];
}
