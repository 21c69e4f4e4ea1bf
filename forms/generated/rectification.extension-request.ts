// Written by npm run gen from forms/rectification/extension-request.schema.json.

/**
 * 整改延期申请：确需延长整改期限的，应当在期限届满前书面申请并落实整改期间的安全措施
 */
export interface RectificationExtensionRequest {
  /**
   * 申请日期
   */
  requestedOn: string;
  /**
   * 申请人
   */
  applicant: string;
  /**
   * 延期理由
   */
  reason: string;
  /**
   * 申请延期至
   */
  extendTo: string;
  /**
   * 延期期间的安全措施
   */
  interimMeasures: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
