// Written by npm run gen from forms/closure/proposal.schema.json.

/**
 * 提出结案意见：行政处罚执行完毕、折抵、强制执行或者终结执行，且违法行为已经改正的，方可结案（安全生产违法行为行政处罚办法（应急管理部令第18号，条次待核））；处罚全过程记录归档保存（行政处罚法 第四十七条）
 */
export interface ClosureProposal {
  /**
   * 提出日期
   */
  proposedOn: string;
  /**
   * 处理结果
   */
  result: string;
  /**
   * 执行情况
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: 当事人的执行情况
   */
  executions: {
    /**
     * 当事人序号
     */
    partySeq: number;
    /**
     * 执行情况
     */
    execution: "performed" | "enforced" | "offset" | "terminated" | "none";
    /**
     * 说明
     */
    note?: string;
    /**
     * 凭证
     *
     * @maxItems 50
     *
     * Items: 证据编号
     */
    evidenceIds?: string[];
  }[];
  /**
   * 违法行为改正情况
   */
  rectification: "rectified" | "ceased" | "not-needed";
  /**
   * 核实改正日期
   */
  rectifiedOn?: string;
  /**
   * 结案意见
   */
  opinion: string;
}
