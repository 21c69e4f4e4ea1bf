// Written by npm run gen from forms/inspection/scheme.schema.json.

/**
 * 现场检查方案：实施检查前应当拟定方案并经审核、审批（国办发〔2024〕54号）；检查前备案，未能备案的按紧急检查补录
 */
export interface InspectionScheme {
  /**
   * 检查开始日期
   */
  plannedFrom: string;
  /**
   * 检查结束日期
   */
  plannedTo: string;
  /**
   * 检查地点
   */
  place: string;
  /**
   * 检查方式
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: 检查方式
   */
  methods: ("records" | "on-site" | "test")[];
  /**
   * 检查内容
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: 检查事项
   */
  items: {
    /**
     * 承担部门
     */
    departmentId: string;
    /**
     * 检查事项
     */
    item: string;
    /**
     * 检查方式
     */
    method: "records" | "on-site" | "test";
    /**
     * 检查依据
     */
    basis: string;
  }[];
  /**
   * 检查频次说明
   */
  frequencyNote: string;
  /**
   * 是否不事先通知（突击检查）
   */
  surprise: boolean;
  /**
   * 不事先通知的理由
   */
  surpriseReason?: string;
  /**
   * 入企前是否已备案
   */
  filedBeforeEntry: boolean;
  /**
   * 备案信息
   */
  filing?: {
    /**
     * 备案日期
     */
    filedOn: string;
    /**
     * 备案编号
     */
    platformNumber: string;
  };
  /**
   * 未能事先备案的理由
   */
  emergencyReason?: string;
  /**
   * 备注
   */
  note?: string;
}
