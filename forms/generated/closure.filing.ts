// Written by npm run gen from forms/closure/filing.schema.json.

/**
 * 立卷归档：案件材料应当一案一卷、按照规定顺序立卷归档，归档后不得增添、抽取、更改（安全生产违法行为行政处罚办法（应急管理部令第18号，条次待核）；行政处罚法 第四十七条）
 */
export interface ClosureFiling {
  /**
   * 归档日期
   */
  filedOn: string;
  /**
   * 归档号
   */
  archiveNumber: string;
  /**
   * 保存期限
   */
  retention: "permanent" | "thirty-years" | "ten-years";
  /**
   * 卷数
   */
  volumes: number;
  /**
   * 存放位置
   */
  place?: string;
  /**
   * 案卷情况说明
   */
  remark?: string;
}
