// Written by npm run gen from forms/remedies/reply-submission.schema.json.

/**
 * 登记提交答复、答辩：逾期不提出书面答复、不提交证据的，视为该行政行为没有证据、依据（行政复议法 第七十条；行政诉讼法 第三十四条第二款）
 */
export interface RemediesReplySubmission {
  /**
   * 提交日期
   */
  submittedOn: string;
  /**
   * 收件人或者收件凭证
   */
  receiver: string;
  /**
   * 出庭应诉的机关负责人
   */
  appearing?: string;
  /**
   * 收件凭证
   *
   * @maxItems 50
   *
   * Items: 证据编号
   */
  evidenceIds?: string[];
}
