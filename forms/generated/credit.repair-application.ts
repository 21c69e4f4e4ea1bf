// Written by npm run gen from forms/credit/repair-application.schema.json.

/**
 * 信用修复申请：最短公示期届满、纠正失信行为并履行义务、公开作出信用承诺的，可以申请信用修复，由认定单位办理（信用修复管理办法（国家发展改革委令第36号，条次待核））
 */
export interface CreditRepairApplication {
  /**
   * 收到申请日期
   */
  receivedOn: string;
  /**
   * 申请渠道
   */
  channel: "credit-china" | "direct";
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 联系电话
   */
  phone: string;
  /**
   * 纠正违法行为和履行义务的情况
   */
  performance: string;
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
