// Written by npm run gen from forms/inspection/immediate-fix.schema.json.

/**
 * 当场整改核实：能够立即整改的，当场督促完成整改并核实（安全生产法 第六十五条第一款第三项）
 */
export interface InspectionImmediateFix {
  /**
   * 当场整改情况
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 当场整改情况
   */
  items: {
    /**
     * 问题
     */
    findingId: string;
    /**
     * 是否已当场整改
     */
    fixed: boolean;
    /**
     * 整改完成时间
     */
    fixedAt?: string;
    /**
     * 整改后照片
     *
     * @maxItems 50
     *
     * Items: 照片编号
     */
    photosAfter: string[];
    /**
     * 核实情况
     */
    note?: string;
    /**
     * 改为限期整改的期限
     */
    dueOn?: string;
    /**
     * 限期整改要求
     */
    requirement?: string;
  }[];
}
