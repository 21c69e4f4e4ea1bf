// Written by npm run gen from forms/investigation/power-restoration.schema.json.

/**
 * 恢复供电：生产经营单位依法履行行政决定、采取相应措施消除事故隐患的，应当及时解除停止供电措施（安全生产法 第七十条第二款）
 */
export interface InvestigationPowerRestoration {
  /**
   * 核查日期
   */
  checkedOn: string;
  /**
   * 核查人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 履行决定、消除隐患的情况
   */
  situation: string;
  /**
   * 意见
   */
  opinion: string;
}
