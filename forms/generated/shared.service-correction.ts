// Written by npm run gen from forms/shared/service-correction.schema.json.

/**
 * 更正送达记录：送达回证记载有误的，凭证明材料提请更正，由未参与办案的办案机构负责人审批；原记录保留，自送达之日起算的期限重新计算（民事诉讼法 第八十七条；行政处罚法 第四十七条、第六十一条）
 */
export interface SharedServiceCorrection {
  /**
   * 所更正的送达
   */
  deliveryId: string;
  /**
   * 原记录有何错误、如何查明
   */
  reason: string;
  /**
   * 证明材料
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: 证据编号
   */
  proofIds: string[];
  /**
   * 送达方式更正为
   */
  method?: "direct" | "left" | "post" | "entrusted" | "transferred" | "electronic" | "public-notice";
  /**
   * 送达时间更正为
   */
  servedAt?: string;
  /**
   * 签收日期更正为
   */
  receivedOn?: string;
  /**
   * 到达受送达人系统的时间更正为
   */
  arrivedAt?: string;
  /**
   * 公告发出日期更正为
   */
  publishedOn?: string;
  /**
   * 送达地点更正为
   */
  place?: string;
  /**
   * 收件人更正为
   */
  receiverName?: string;
  /**
   * 收件人与受送达人的关系更正为
   */
  receiverRelation?: "self" | "legal-representative" | "staff" | "family" | "agent";
  /**
   * 拒收的事由更正为
   */
  refusalReason?: string;
  /**
   * 见证人更正为
   */
  witnessName?: string;
  /**
   * 邮件号更正为
   */
  trackingNumber?: string;
  /**
   * 受委托或者转交的单位更正为
   */
  agency?: string;
  /**
   * 公告送达的原因和经过更正为
   */
  noticeReason?: string;
  /**
   * 公告或者电子送达的媒介更正为
   */
  channel?: string;
}
