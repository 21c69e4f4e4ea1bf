// Written by npm run gen from forms/credit/publicity-proposal.schema.json.

/**
 * 拟定公示内容：对生产经营单位的行政处罚应当自作出处罚决定之日起七个工作日内在监督管理部门公示系统予以公开曝光（安全生产法 第七十八条第二款）；对个人的处罚仅在具有一定社会影响时公开，并隐去个人信息（行政处罚法 第四十八条第一款）
 */
export interface CreditPublicityProposal {
  /**
   * 公示渠道
   *
   * @minItems 1
   * @maxItems 4
   *
   * Items: 公示渠道
   */
  channels: ("own-site" | "credit-system" | "credit-china" | "media")[];
  /**
   * 轻微失信信息确需在“信用中国”网站公示的理由
   */
  creditChinaReason?: string;
  /**
   * 备注
   */
  remark?: string;
}
