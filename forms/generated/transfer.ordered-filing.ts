// Written by npm run gen from forms/transfer/ordered-filing.schema.json.

/**
 * 登记按通知立案情况：公安机关应当自收到人民检察院通知立案书之日起十五日内立案（人民检察院办理行政执法机关移送涉嫌犯罪案件的规定，条次待核）
 */
export interface TransferOrderedFiling {
  /**
   * 公安机关是否立案
   */
  outcome: "filed" | "refused";
  /**
   * 收到通知日期
   */
  receivedOn: string;
  /**
   * 文书文号
   */
  documentNumber?: string;
  /**
   * 说明
   */
  reason?: string;
  /**
   * 文书
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
