// Written by npm run gen from forms/major-hazard/progress.schema.json.

/**
 * 督办检查：督促生产经营单位消除重大事故隐患（安全生产法 第四十一条第三款）；拒不执行停产停业等决定的依法处理（安全生产法 第七十条、第一百零二条）
 */
export interface MajorHazardProgress {
  /**
   * 督办检查日期
   */
  visitedOn: string;
  /**
   * 检查人员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 治理进展
   */
  progress: string;
  /**
   * 现场处理措施决定是否执行
   */
  measuresObeyed: boolean;
  /**
   * 临时管控措施是否落实
   */
  interimControlsInPlace: boolean;
  /**
   * 存在的问题
   */
  problems?: string;
}
