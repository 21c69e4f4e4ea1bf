// Written by npm run gen from forms/credit/decision-change.schema.json.

/**
 * 变更、撤销行政处罚决定：行政机关发现处罚有错误的，应当主动改正；公开的处罚决定被变更、撤销、确认违法或者确认无效的，在三日内撤回并公开说明理由（行政处罚法 第四十八条第二款、第七十五条第二款）
 */
export interface CreditDecisionChange {
  /**
   * 改变的方式
   */
  kind: "changed" | "revoked" | "unlawful" | "void";
  /**
   * 改变的来源
   */
  source: "self" | "supervision";
  /**
   * 改变之日
   */
  changedOn: string;
  /**
   * 监督决定的文号
   */
  documentNumber?: string;
  /**
   * 事实和理由
   */
  reasons: string;
  /**
   * 变更后的处罚内容
   */
  content?: string;
  /**
   * 变更后的罚款数额
   */
  fineFen?: number;
  /**
   * 监督决定等材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
