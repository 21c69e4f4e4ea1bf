// Written by npm run gen from forms/performance/upper-court.schema.json.

/**
 * 登记上一级人民法院的裁定：上一级人民法院应当自收到复议申请之日起十五日或者三十日内作出裁定（行政强制法 第五十六条第二款、第五十八条第三款）
 */
export interface PerformanceUpperCourt {
  /**
   * 裁定
   */
  answer: "overturned" | "upheld";
  /**
   * 裁定日期
   */
  decidedOn: string;
  /**
   * 收到日期
   */
  receivedOn: string;
  /**
   * 裁定书文号
   */
  number: string;
}
