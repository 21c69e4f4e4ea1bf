// Written by npm run gen from forms/investigation/power-cut.schema.json.

/**
 * 提请停止供电：生产经营单位拒不执行停产停业、停止施工、停止使用决定，有发生生产安全事故的现实危险的，经本部门主要负责人批准，可以通知有关单位停止供电；应当采用书面形式，有关单位应当予以配合（安全生产法 第七十条）
 */
export interface InvestigationPowerCut {
  /**
   * 拒不执行的决定文号
   */
  orderNumber: string;
  /**
   * 决定内容和拒不执行的情况
   */
  order: string;
  /**
   * 发生生产安全事故的现实危险
   */
  danger: string;
  /**
   * 停止供电的部位
   */
  part: string;
  /**
   * 供电单位
   */
  supplier: string;
  /**
   * 有危及生产安全的紧急情形，不提前通知
   */
  emergency: boolean;
  /**
   * 紧急情形
   */
  emergencyNote?: string;
}
