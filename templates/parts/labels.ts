import type { Disposition, Finding, FindingStatus } from "../../domain/findings.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";
import type { InspectionOnSiteCheck } from "../../forms/generated/inspection.on-site-check.ts";
import type { MajorHazardOnSiteMeasures } from "../../forms/generated/major-hazard.on-site-measures.ts";
import type { SharedApproval } from "../../forms/generated/shared.approval.ts";
import type { SharedServiceRecord } from "../../forms/generated/shared.service-record.ts";

/** What the coded answers of the forms are called in documents, where that is not their title in the form (`titleOf`). */
export const methods = { records: "查阅资料", "on-site": "实地核查", test: "现场测试" } satisfies Record<
  Finding["method"],
  string
>;
export const severities = { general: "一般", major: "重大" } satisfies Record<Finding["severity"], string>;
export const checkResults = {
  ok: "未发现问题",
  problem: "发现问题",
  "not-applicable": "不适用",
} satisfies Record<InspectionOnSiteCheck["items"][number]["result"], string>;
export const sources = {
  plan: "年度监督检查计划",
  "double-random": "双随机抽查",
  special: "专项检查",
  complaint: "投诉举报",
  assigned: "上级交办",
  transfer: "部门移送",
  "red-code": "红码企业专项检查",
  emergency: "突发事件",
} satisfies Record<InspectionDispatch["source"], string>;
export const dispositions = {
  immediate: "当场整改",
  rectification: "责令限期整改",
  "major-hazard": "重大事故隐患督办治理",
  transfer: "移送其他部门",
  none: "不构成隐患",
} satisfies Record<Disposition, string>;
export const findingStatuses = {
  found: "待处置",
  open: "整改中",
  rectified: "已整改",
  referred: "已移交行政处罚线索",
  transferred: "已移送",
  "signed-off": "已销号",
  dismissed: "不构成隐患",
} satisfies Record<FindingStatus, string>;
export const measures = {
  evacuate: "从危险区域内撤出作业人员",
  "suspend-production": "暂时停产停业",
  "suspend-construction": "暂时停止施工",
  "suspend-use": "暂时停止使用相关设施、设备",
} satisfies Record<MajorHazardOnSiteMeasures["measures"][number], string>;
export const receiverRelations = {
  self: "本人",
  "legal-representative": "法定代表人（负责人）",
  staff: "当事人负责收件的人员",
  family: "同住成年家属",
  agent: "代理人",
} satisfies Record<NonNullable<SharedServiceRecord["receiverRelation"]>, string>;
export const decisions = { approved: "同意", returned: "退回", rejected: "不同意" } satisfies Record<
  SharedApproval["decision"],
  string
>;

/** The Chinese name of a code; a code of an older form that is no longer known prints as itself. */
export const named = (labels: Record<string, string>, code: string | null | undefined): string =>
  code ? (labels[code] ?? code) : "";
