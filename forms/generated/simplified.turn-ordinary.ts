// Written by npm run gen from forms/simplified/turn-ordinary.schema.json.

/**
 * 转为普通程序：已经告知、尚未当场作出决定的案件，不再符合当场处罚的条件的（事实有争议、须进一步调查、涉嫌犯罪、超过规定的数额、不能当场决定），转为普通程序办理（行政处罚法 第五十一条、第五十四条）
 */
export interface SimplifiedTurnOrdinary {
  /**
   * 转为普通程序的理由
   */
  reason: string;
}
