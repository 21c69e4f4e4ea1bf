// Written by npm run gen from forms/transfer/task-force.schema.json.

/**
 * 指定专案人员：对涉嫌犯罪案件应当立即指定二名或者二名以上行政执法人员组成专案组专门负责（行政执法机关移送涉嫌犯罪案件的规定 第五条第一款）
 */
export interface TransferTaskForce {
  /**
   * 指定日期
   */
  namedOn: string;
  /**
   * 专案组成员
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: 执法人员
   */
  officersPresent: string[];
  /**
   * 涉嫌犯罪的线索
   */
  suspicion: string;
}
