// Written by npm run gen from forms/remedies/reply.schema.json.

/**
 * 答复、答辩：被申请人应当提出书面答复并提交作出行政行为的证据、依据和其他有关材料（行政复议法 第四十八条、第五十四条）；被告应当提出答辩状并提交证据和规范性文件（行政诉讼法 第六十七条）
 */
export interface RemediesReply {
  /**
   * 作出行政处罚的事实和经过
   */
  facts: string;
  /**
   * 对请求和理由的答复
   */
  defence: string;
  /**
   * 答复请求
   */
  request: string;
  /**
   * 证据、依据和其他材料
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 材料
   */
  evidence: {
    /**
     * 名称
     */
    name: string;
    /**
     * 证明内容
     */
    proves: string;
  }[];
}
