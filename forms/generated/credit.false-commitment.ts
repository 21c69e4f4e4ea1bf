// Written by npm run gen from forms/credit/false-commitment.schema.json.

/**
 * 登记信用承诺不实：申请信用修复时提供虚假材料或者作出虚假承诺的，撤销修复、恢复公示并记入信用记录（信用修复管理办法（国家发展改革委令第36号，条次待核））
 */
export interface CreditFalseCommitment {
  /**
   * 发现日期
   */
  foundOn: string;
  /**
   * 不实情况和查证经过
   */
  facts: string;
  /**
   * 证据材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
