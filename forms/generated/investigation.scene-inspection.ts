// Written by npm run gen from forms/investigation/scene-inspection.schema.json.

/**
 * 勘验：对与违法行为有关的场所、物品进行勘验，应当制作笔录（行政处罚法 第四十六条、第五十五条）
 */
export interface InvestigationSceneInspection {
  /**
   * 勘验开始时间
   */
  startedAt: string;
  /**
   * 勘验结束时间
   */
  endedAt: string;
  /**
   * 勘验场所
   */
  place: string;
  /**
   * 天气情况
   */
  weather: string;
  /**
   * 勘验人
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 已出示行政执法证件
   */
  certificatesShown: true;
  /**
   * 记录人
   */
  recorderName: string;
  /**
   * 当事人到场
   */
  partyPresent: boolean;
  /**
   * 到场的当事人（负责人、代理人）
   */
  partyName?: string;
  /**
   * 见证人
   */
  witnessName?: string;
  /**
   * 见证人身份
   */
  witnessIdentity?: string;
  /**
   * 勘验情况
   */
  situation: string;
  /**
   * 签名情况
   */
  signing: "signed" | "refused";
  /**
   * 拒绝签名的情况
   */
  refusalNote?: string;
  /**
   * 勘验图、照片、录像
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
