// Written by npm run gen from forms/simplified/record-filing.schema.json.

/**
 * 当场处罚决定备案：执法人员当场作出的行政处罚决定，应当报所属行政机关备案（行政处罚法 第五十二条第三款）
 */
export interface SimplifiedRecordFiling {
  /**
   * 备案日期
   */
  filedOn: string;
  /**
   * 备案审查意见
   */
  finding: "in-order" | "defective";
  /**
   * 意见
   */
  opinion?: string;
}
