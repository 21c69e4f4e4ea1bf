// Written by npm run gen from forms/investigation/power-cut-record.schema.json.

/**
 * 停止供电的实施：除有危及生产安全的紧急情形外，停止供电应当提前二十四小时通知生产经营单位（安全生产法 第七十条第二款）；单位已经履行决定、不需要停电的，退回本任务并写明原因，随后办理解除
 */
export interface InvestigationPowerCutRecord {
  /**
   * 停止供电时间
   */
  cutAt: string;
  /**
   * 停止供电日期
   */
  cutOn: string;
  /**
   * 执法人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 供电单位到场人员
   */
  supplierName?: string;
  /**
   * 实施情况
   */
  situation: string;
  /**
   * 照片、录像
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
