// Written by npm run gen from forms/shared/address-confirmation.schema.json.

/**
 * 送达地址确认书：当事人同意并签订确认书的，可以采用传真、电子邮件等方式送达（行政处罚法 第六十一条第二款）
 */
export interface SharedAddressConfirmation {
  /**
   * 当事人拒绝确认送达地址
   */
  refused: boolean;
  /**
   * 拒绝确认的情况
   */
  refusalNote?: string;
  /**
   * 送达地址
   */
  address?: string;
  /**
   * 邮政编码
   */
  postcode?: string;
  /**
   * 联系电话
   */
  phone?: string;
  /**
   * 电子邮箱
   */
  email?: string;
  /**
   * 同意电子送达
   */
  electronicConsent?: boolean;
  /**
   * 确认日期
   */
  confirmedOn: string;
  /**
   * 确认人姓名
   */
  signerName?: string;
  /**
   * 确认人职务或者身份
   */
  signerPosition?: string;
}
