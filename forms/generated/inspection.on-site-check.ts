// Written by npm run gen from forms/inspection/on-site-check.schema.json.

/**
 * 现场检查：检查的时间、地点、内容、发现的问题及其处理情况应当作出书面记录（安全生产法 第六十八条）；执法人员不得少于两人（行政处罚法 第四十二条）
 */
export interface InspectionOnSiteCheck {
  /**
   * 检查开始时间
   */
  startedAt: string;
  /**
   * 检查结束时间
   */
  endedAt: string;
  /**
   * 检查场所
   */
  place: string;
  /**
   * 检查人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 检查事项
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 检查事项
   */
  items: {
    /**
     * 检查事项
     */
    item: string;
    /**
     * 检查方式
     */
    method: "records" | "on-site" | "test";
    /**
     * 检查结果
     */
    result: "ok" | "problem" | "not-applicable";
    /**
     * 检查情况
     */
    note?: string;
  }[];
  /**
   * 发现的问题和隐患
   *
   * @maxItems 100
   *
   * Items: 问题
   */
  findings: {
    /**
     * 检查事项
     */
    checklistItem: string;
    /**
     * 检查方式
     */
    method: "records" | "on-site" | "test";
    /**
     * 问题描述
     */
    description: string;
    /**
     * 部位
     */
    place: string;
    /**
     * 违反的规定
     */
    basis: string;
    /**
     * 隐患等级
     */
    severity: "general" | "major";
    /**
     * 判定标准条款
     */
    standard?: string;
    /**
     * 能否立即整改
     */
    fixableOnSite: boolean;
    /**
     * 有管辖权的其他部门
     */
    otherDepartment?: string;
    /**
     * 整改前照片
     *
     * @maxItems 50
     *
     * Items: 照片编号
     */
    photosBefore: string[];
  }[];
}
