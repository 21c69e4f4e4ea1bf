// Written by npm run gen from forms/major-hazard/sign-off.schema.json.

/**
 * 重大事故隐患销号：重大事故隐患消除并经审查同意后予以销号（安全生产法 第四十一条第三款、第六十五条第一款第三项）
 */
export interface MajorHazardSignOff {
  /**
   * 销号日期
   */
  signedOffOn: string;
  /**
   * 销号意见
   */
  opinion: string;
}
