// Written by npm run gen from forms/investigation/measure-handling.schema.json.

/**
 * 处理查封、扣押的场所、设施或者财物：查封、扣押后应当及时查清事实，在规定的期限内作出处理决定；情况复杂的，经行政机关负责人批准可以延长，延长期限不得超过三十日（行政强制法 第二十五条、第二十七条、第二十八条）
 */
export interface InvestigationMeasureHandling {
  /**
   * 所处理的查封、扣押的实施日期
   */
  imposedOn: string;
  /**
   * 处理
   */
  outcome: "release" | "confiscate" | "destroy" | "transfer" | "extend" | "testing";
  /**
   * 理由
   */
  reason: string;
  /**
   * 解除情形
   */
  releaseGround?: "no-violation" | "unrelated" | "handled" | "expired" | "other";
  /**
   * 情况复杂的说明
   */
  complexity?: string;
  /**
   * 检测、鉴定机构
   */
  testingInstitution?: string;
  /**
   * 检测、鉴定期间的截止日期
   */
  testingTo?: string;
}
