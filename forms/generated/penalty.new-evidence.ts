// Written by npm run gen from forms/penalty/new-evidence.schema.json.

/**
 * 发现新的事实或者证据：告知后发现新的事实、证据的，应当重新调查、审核、告知（行政处罚法 第四十四条、第四十五条、第五十八条）
 */
export interface PenaltyNewEvidence {
  /**
   * 发现之日
   */
  foundOn: string;
  /**
   * 新的事实、证据
   */
  description: string;
  /**
   * 对原拟处罚意见的影响
   */
  effect: string;
  /**
   * 证据材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
