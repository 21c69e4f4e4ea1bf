/**
 * Every failure a person or a process can meet, once.
 * `http` is the status of the answer, `bpmn: true` codes are caught by a boundary event of the model,
 * `zh` is the title that people read; the reason and the way out go into `details`.
 */
export const errorCatalogue = {
  INVALID_INPUT: { http: 400, bpmn: false, zh: "提交的内容不符合要求" },
  INVALID_DATE: { http: 400, bpmn: false, zh: "日期不存在或格式不正确" },
  UNKNOWN_RULE: { http: 400, bpmn: false, zh: "没有这一期限规则" },
  MALFORMED_BODY: { http: 400, bpmn: false, zh: "请求内容无法读取" },
  SIGN_IN_REQUIRED: { http: 401, bpmn: false, zh: "请先登录" },
  SIGN_IN_FAILED: { http: 401, bpmn: false, zh: "账号或密码不正确" },
  CSRF_REFUSED: { http: 403, bpmn: false, zh: "请求来源未通过校验，请刷新页面后重试" },
  ROLE_REQUIRED: { http: 403, bpmn: false, zh: "您的岗位不能办理此事项" },
  SEPARATION_OF_DUTIES: { http: 403, bpmn: false, zh: "职责分离：您不能办理本案的这一环节" },
  CERTIFICATE_INVALID: { http: 403, bpmn: false, zh: "行政执法证件无效，不能实施执法行为" },
  NOT_FOUND: { http: 404, bpmn: false, zh: "未找到" },
  CASE_NOT_FOUND: { http: 404, bpmn: false, zh: "案件不存在" },
  TASK_NOT_FOUND: { http: 404, bpmn: false, zh: "任务不存在" },
  DOCUMENT_NOT_FOUND: { http: 404, bpmn: false, zh: "文书不存在" },
  METHOD_NOT_ALLOWED: { http: 405, bpmn: false, zh: "这个地址不接受这种请求" },
  CERTIFICATES_INSUFFICIENT: { http: 409, bpmn: false, zh: "有效执法证件不足两人，不得开始检查" },
  DEADLINE_PASSED: { http: 409, bpmn: false, zh: "已超过法定期限" },
  ANSWER_UNHEARD: { http: 409, bpmn: true, zh: "当事人在期限内的答复尚未听取" },
  GUARD_REFUSED: { http: 409, bpmn: false, zh: "法定前提未具备，不能实施" },
  STATE_CONFLICT: { http: 409, bpmn: false, zh: "当前状态下不能这样办理" },
  TASK_ALREADY_CLAIMED: { http: 409, bpmn: false, zh: "任务已被他人领取" },
  TASK_ALREADY_COMPLETED: { http: 409, bpmn: false, zh: "任务已经办结" },
  TASK_CANCELLED: { http: 409, bpmn: false, zh: "任务已撤销，不再需要办理" },
  DRAFT_CONFLICT: { http: 409, bpmn: false, zh: "草稿已在别处更新" },
  FORM_VERSION_CONFLICT: { http: 409, bpmn: false, zh: "表单已更新，请按新版核对后提交" },
  MISSING_GLYPH: { http: 422, bpmn: false, zh: "文书中有字库缺少的字，不能出具" },
  RULE_BROKEN: { http: 422, bpmn: false, zh: "不符合法定条件" },
  IDEMPOTENCY_KEY_REUSED: { http: 422, bpmn: false, zh: "同一请求编号已用于不同内容" },
  FILE_NOT_ALLOWED: { http: 415, bpmn: false, zh: "文件类型不符" },
  TOO_LARGE: { http: 413, bpmn: false, zh: "内容超过大小限制" },
  TOO_MANY_REQUESTS: { http: 429, bpmn: false, zh: "操作过于频繁，请稍后再试" },
  ACCOUNT_LOCKED: { http: 423, bpmn: false, zh: "账号已锁定" },
} as const satisfies Record<string, { http: number; bpmn: boolean; zh: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** An expected failure. `details.reason` says why (with the article), `details.remedy` what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: object | undefined;
  constructor(code: ErrorCode, details?: object) {
    super(errorCatalogue[code].zh);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}
