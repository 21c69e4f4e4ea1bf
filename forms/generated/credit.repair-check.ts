// Written by npm run gen from forms/credit/repair-check.schema.json.

/**
 * 核查信用修复申请：认定单位核查最短公示期、纠正违法行为、履行处罚决定和信用承诺情况，作出是否准予修复的结论（信用修复管理办法（国家发展改革委令第36号，条次待核）；国办发〔2025〕22号）
 */
export interface CreditRepairCheck {
  /**
   * 核查日期
   */
  checkedOn: string;
  /**
   * 违法行为已经纠正
   */
  corrected: boolean;
  /**
   * 处罚决定已经全部履行
   */
  performed: boolean;
  /**
   * 信用承诺已经向社会公开
   */
  commitmentPublished: boolean;
  /**
   * 核查结论
   */
  conclusion: "grant" | "refuse";
  /**
   * 核查情况和理由
   */
  reasons: string;
  /**
   * 核查材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
