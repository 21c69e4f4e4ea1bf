// Written by npm run gen from forms/shared/service-record.schema.json.

/**
 * 送达记录：送达应当有送达回证；方式为直接、留置、委托、邮寄、转交、电子、公告送达（行政处罚法 第六十一条；民事诉讼法 第八十七条至第九十五条）
 */
export interface SharedServiceRecord {
  /**
   * 送达方式
   */
  method: "direct" | "left" | "post" | "entrusted" | "transferred" | "electronic" | "public-notice";
  /**
   * 送达时间
   */
  servedAt: string;
  /**
   * 送达地点
   */
  place: string;
  /**
   * 送达人
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: 人员
   */
  officers: string[];
  /**
   * 收件人
   */
  receiverName?: string;
  /**
   * 收件人与受送达人的关系
   */
  receiverRelation?: "self" | "legal-representative" | "staff" | "family" | "agent";
  /**
   * 拒收的事由
   */
  refusalReason?: string;
  /**
   * 见证人
   */
  witnessName?: string;
  /**
   * 送达过程的照片、录像
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
  /**
   * 邮件号
   */
  trackingNumber?: string;
  /**
   * 受委托或者转交的单位
   */
  agency?: string;
  /**
   * 到达受送达人系统的时间
   */
  arrivedAt?: string;
  /**
   * 公告送达的原因和经过
   */
  noticeReason?: string;
  /**
   * 公告发出日期
   */
  publishedOn?: string;
  /**
   * 公告或者电子送达的媒介
   */
  channel?: string;
}
