import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { form } from "../../forms/form.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";
import type { InspectionWithdrawal } from "../../forms/generated/inspection.withdrawal.ts";
import type { RectificationReport } from "../../forms/generated/rectification.report.ts";
import { dispatchInspection } from "../acts/dispatch.ts";
import { registerPetition } from "../acts/petition.ts";
import type { Tx } from "../db/deps.ts";
import { defineRoute } from "../define-route.ts";

/** What was found must be dealt with, so that nothing is withdrawn over an open finding. @throws STATE_CONFLICT */
async function assertNothingOpen(tx: Tx, caseId: string): Promise<void> {
  const open = (await tx.findings.ofCase(caseId)).filter(({ status }) => ["found", "open"].includes(status));
  if (open.length > 0)
    throw new DomainError("STATE_CONFLICT", {
      reason: `已经发现的问题尚未处置完毕，不能撤回检查（第${open.map(({ seq }) => seq).join("、")}项）`,
      basis: "安全生产法 第六十五条、第六十八条",
      remedy: "请将已发现的问题依法处置完毕后办结",
    });
}

const caseId = Type.String({ format: "uuid" });
const registered = Type.Object({ submissionId: Type.String() });

export default [
  defineRoute({
    method: "post",
    path: "/inspections",
    summary: "派出检查任务（综合查一次）",
    tag: "检查",
    access: ["case-officer", "unit-head"],
    status: 201,
    body: form<InspectionDispatch>("inspection/dispatch"),
    reply: Type.Object({ caseId, number: Type.String() }),
    handle: ({ body, actor }, deps) => deps.transaction((tx) => dispatchInspection(tx, actor, body)),
  }),

  defineRoute({
    method: "post",
    path: "/cases/:caseId/withdrawal",
    summary: "撤回检查",
    tag: "检查",
    access: ["bureau-head"],
    status: 201,
    params: Type.Object({ caseId }),
    body: form<InspectionWithdrawal>("inspection/withdrawal"),
    reply: registered,
    handle: ({ params, body, actor }, deps) =>
      deps.transaction(async (tx) => {
        await tx.caseReads.visible(actor, params.caseId);
        const { leadUnitId, status } = await tx.cases.lock(params.caseId);
        if (status !== "open") throw new DomainError("STATE_CONFLICT", { reason: "案件已经办结，不能撤回" });
        if (!actor.roles.some((r) => r.unitId === leadUnitId && r.role === "bureau-head"))
          throw new DomainError("ROLE_REQUIRED", { remedy: "请由牵头单位的机关负责人决定" });
        await assertNothingOpen(tx, params.caseId);
        return registerPetition(tx, actor, {
          caseId: params.caseId,
          formId: "inspection/withdrawal",
          data: body,
          event: "withdrawal-ordered",
          byHead: true,
          message: { name: "inspection-withdrawn", correlationKey: params.caseId, variables: {} },
        });
      }),
  }),

  defineRoute({
    method: "post",
    path: "/cases/:caseId/rectification-reports",
    summary: "登记企业的整改情况报告",
    tag: "整改",
    access: ["case-officer"],
    status: 201,
    params: Type.Object({ caseId }),
    body: form<RectificationReport>("rectification/report"),
    reply: registered,
    handle: ({ params, body, actor }, deps) =>
      deps.transaction(async (tx) => {
        await tx.caseReads.visible(actor, params.caseId);
        return registerPetition(tx, actor, {
          caseId: params.caseId,
          formId: "rectification/report",
          data: body,
          event: "rectification-reported",
          message: { name: "rectification-reported", correlationKey: params.caseId, variables: {} },
        });
      }),
  }),
];
