// Written by npm run gen from forms/remedies/filed.schema.json.

/**
 * 登记行政复议、行政诉讼：当事人申请行政复议或者提起行政诉讼的，行政处罚不停止执行；加处罚款的数额在行政复议或者行政诉讼期间不予计算（行政处罚法 第七十三条）
 */
export interface RemediesFiled {
  /**
   * 救济途径
   */
  remedy: "reconsideration" | "reconsideration-simplified" | "litigation";
  /**
   * 行政复议机关或者人民法院
   */
  organ: string;
  /**
   * 申请人或者原告
   */
  applicant: string;
  /**
   * 案号
   */
  number?: string;
  /**
   * 申请或者起诉日期
   */
  filedOn: string;
  /**
   * 本机关收到申请书或者起诉状副本日期
   */
  receivedOn: string;
  /**
   * 通过本机关提交行政复议申请
   */
  throughBureau: boolean;
  /**
   * 请求和理由
   */
  claims: string;
  /**
   * 申请书、起诉状副本
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
