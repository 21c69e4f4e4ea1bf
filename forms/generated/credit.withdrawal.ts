// Written by npm run gen from forms/credit/withdrawal.schema.json.

/**
 * 停止公示：公示期届满或者准予信用修复的停止公示；决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回并公开说明理由（行政处罚法 第四十八条第二款）
 */
export interface CreditWithdrawal {
  /**
   * 停止公示日期
   */
  withdrawnOn: string;
  /**
   * 停止公示的原因
   */
  reason: "expired" | "repaired" | "changed";
  /**
   * 已停止公示的位置
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
   * 公开说明的理由
   */
  statement?: string;
  /**
   * 停止公示后的截屏
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
