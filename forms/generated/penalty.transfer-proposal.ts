// Written by npm run gen from forms/penalty/transfer-proposal.schema.json.

/**
 * 提请移送案件：违法行为涉嫌犯罪的，应当及时移送司法机关（行政处罚法 第二十七条）；不属于本机关管辖的，移送有管辖权的机关（行政处罚法 第二十二条；安全生产法 第六十九条）
 */
export interface PenaltyTransferProposal {
  /**
   * 移送方向
   */
  transferKind: "police" | "department";
  /**
   * 案件事实
   */
  facts: string;
  /**
   * 移送理由
   */
  reason: string;
}
