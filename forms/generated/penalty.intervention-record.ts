// Written by npm run gen from forms/penalty/intervention-record.schema.json.

/**
 * 违规干预执法记录：对领导干部违法干预执法活动、插手具体案件处理的，应当如实记录、责任追究（应急管理综合行政执法改革文件）
 */
export interface PenaltyInterventionRecord {
  /**
   * 干预时间
   */
  intervenedAt: string;
  /**
   * 干预人姓名
   */
  intervener: string;
  /**
   * 干预人单位和职务
   */
  position: string;
  /**
   * 干预方式
   */
  way: "oral" | "phone" | "written" | "message" | "other";
  /**
   * 干预内容
   */
  content: string;
  /**
   * 证明材料
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
