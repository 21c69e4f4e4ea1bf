// Written by npm run gen from forms/credit/removal-application.schema.json.

/**
 * 提前移出名单申请：列入名单满十二个月的，可以申请提前移出（安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核））
 */
export interface CreditRemovalApplication {
  /**
   * 收到申请日期
   */
  receivedOn: string;
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 纠正违法行为、消除不良影响的情况
   */
  correction: string;
  /**
   * 已签署信用承诺书
   */
  commitmentSigned: boolean;
  /**
   * 申请材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
