// Written by npm run gen from forms/rectification/reset-dates.schema.json.

/**
 * 重新确定整改期限：指令书送达时原定整改期限已经届满的，应当另行确定合理的期限并重新制作、送达指令书（安全生产法 第六十五条第一款第二项）
 */
export interface RectificationResetDates {
  /**
   * 新的整改期限
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 新的整改期限
   */
  items: {
    /**
     * 问题
     */
    findingId: string;
    /**
     * 整改期限
     */
    dueOn: string;
  }[];
  /**
   * 重新确定的理由
   */
  reason: string;
}
