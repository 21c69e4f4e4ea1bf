// Written by npm run gen from forms/credit/listing-proposal.schema.json.

/**
 * 提请列入严重失信主体名单：谁处罚、谁决定；列入前应当书面告知当事人（安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核））
 */
export interface CreditListingProposal {
  /**
   * 提请日期
   */
  proposedOn: string;
  /**
   * 列入情形
   */
  ground: "accident" | "concealment" | "defiance" | "unlicensed" | "false-report" | "other";
  /**
   * 事实和理由
   */
  facts: string;
  /**
   * 列入依据的条款
   */
  basis: string;
  /**
   * 证据材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
