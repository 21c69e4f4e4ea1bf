// Written by npm run gen from forms/hearing/report.schema.json.

/**
 * 听证会报告：听证结束后，行政机关应当根据听证笔录，依照行政处罚法第五十七条的规定作出决定（行政处罚法 第六十五条）
 */
export interface HearingReport {
  /**
   * 报告日期
   */
  reportedOn: string;
  /**
   * 听证会基本情况摘要
   */
  summary: string;
  /**
   * 争议焦点和双方意见
   */
  disputes: string;
  /**
   * 处理建议
   */
  proposal: "sustain" | "mitigate" | "reinvestigate" | "dismiss";
  /**
   * 听证主持人意见及理由
   */
  opinion: string;
}
