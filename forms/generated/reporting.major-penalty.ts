// Written by npm run gen from forms/reporting/major-penalty.schema.json.

/**
 * 报告重大行政处罚：较大数额罚款、责令停产停业、吊销许可等重大行政处罚决定应当报上一级机关备案（安全生产违法行为行政处罚办法（应急管理部令第18号，条次待核））
 */
export interface ReportingMajorPenalty {
  /**
   * 报告日期
   */
  reportedOn: string;
  /**
   * 上一级机关
   */
  superior: string;
  /**
   * 案件和处罚情况
   */
  summary: string;
  /**
   * 备案回执
   */
  receiptNumber?: string;
  /**
   * 报送凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
