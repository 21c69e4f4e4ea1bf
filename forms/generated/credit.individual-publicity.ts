// Written by npm run gen from forms/credit/individual-publicity.schema.json.

/**
 * 决定公示对个人的处罚：具有一定社会影响的行政处罚决定应当依法公开；公开时隐去个人信息（行政处罚法 第四十八条第一款；个人信息保护法 第三十四条）
 */
export interface CreditIndividualPublicity {
  /**
   * 具有一定社会影响的理由
   */
  impact: string;
}
