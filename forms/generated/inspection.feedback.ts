// Written by npm run gen from forms/inspection/feedback.schema.json.

/**
 * 执法评价意见反馈：检查后听取被检查单位对执法工作的意见建议，评价不影响检查结论
 */
export interface InspectionFeedback {
  /**
   * 被检查单位未反馈
   */
  declined?: boolean;
  /**
   * 评价（1至5分）
   */
  ratings?: {
    /**
     * 依法履职
     */
    lawfulness: number;
    /**
     * 办事效率
     */
    efficiency: number;
    /**
     * 廉洁规范
     */
    conduct: number;
    /**
     * 指导服务
     */
    service: number;
  };
  /**
   * 意见建议
   */
  opinions?: string;
  /**
   * 填表人
   */
  filledBy?: string;
  /**
   * 填表日期
   */
  filledOn: string;
}
