// Written by npm run gen from forms/major-hazard/supervision.schema.json.

/**
 * 提请挂牌督办：建立健全重大事故隐患治理督办制度，督促生产经营单位消除重大事故隐患（安全生产法 第四十一条第三款）
 */
export interface MajorHazardSupervision {
  /**
   * 督办单位
   */
  supervisingUnit: string;
  /**
   * 治理责任单位
   */
  responsibleUnit: string;
  /**
   * 治理责任人
   */
  responsiblePerson: string;
  /**
   * 治理要求
   */
  requirements: string;
  /**
   * 治理期限
   */
  dueOn: string;
  /**
   * 临时管控措施
   */
  interimControls: string;
  /**
   * 督办检查间隔（日）
   */
  progressEveryDays: number;
}
