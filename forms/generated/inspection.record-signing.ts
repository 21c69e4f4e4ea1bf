// Written by npm run gen from forms/inspection/record-signing.schema.json.

/**
 * 签署现场检查记录：检查记录由检查人员和被检查单位的负责人签字；拒绝签字的，应当将情况记录在案并报告（安全生产法 第六十八条）
 */
export interface InspectionRecordSigning {
  /**
   * 签署情况
   */
  signing: "signed" | "refused";
  /**
   * 被检查单位负责人姓名
   */
  signedByName: string;
  /**
   * 职务
   */
  signedByPosition: string;
  /**
   * 签署时间
   */
  signedAt: string;
  /**
   * 被检查单位意见
   */
  opinion?: string;
  /**
   * 拒绝签字的情况
   */
  refusalNote?: string;
  /**
   * 签署页或者现场音像资料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
