// Written by npm run gen from forms/credit/repair-revocation.schema.json.

/**
 * 审批撤销信用修复：信用承诺不实的，由作出修复决定的机关撤销修复（信用修复管理办法（国家发展改革委令第36号，条次待核））
 */
export interface CreditRepairRevocation {
  /**
   * 审批结论
   */
  decision: "approved" | "rejected";
  /**
   * 理由
   */
  opinion: string;
}
