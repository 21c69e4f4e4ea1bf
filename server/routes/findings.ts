import Type from "typebox";
import { form } from "../../forms/form.ts";
import type { MajorHazardResumptionRequest } from "../../forms/generated/major-hazard.resumption-request.ts";
import type { RectificationExtensionRequest } from "../../forms/generated/rectification.extension-request.ts";
import { caseOfFinding } from "../acts/finding.ts";
import { registerPetition } from "../acts/petition.ts";
import { defineRoute } from "../define-route.ts";

const params = Type.Object({ findingId: Type.String({ format: "uuid" }) });
const registered = Type.Object({ submissionId: Type.String() });

export default [
  defineRoute({
    method: "post",
    path: "/findings/:findingId/extension-requests",
    summary: "登记企业的整改延期申请",
    tag: "整改",
    access: ["case-officer"],
    status: 201,
    params,
    body: form<RectificationExtensionRequest>("rectification/extension-request"),
    reply: registered,
    handle: ({ params: { findingId }, body, actor }, deps) =>
      deps.transaction(async (tx) => {
        const caseId = await caseOfFinding(tx, actor, findingId);
        const { departmentId } = await tx.findings.get(findingId);
        return registerPetition(tx, actor, {
          caseId,
          findingId,
          formId: "rectification/extension-request",
          data: body,
          event: "extension-requested",
          // Whoever ordered the item decides on more time for it.
          message: {
            name: "extension-requested",
            correlationKey: caseId,
            variables: { findingId, departmentId, requestedOn: body.requestedOn },
          },
        });
      }),
  }),

  defineRoute({
    method: "post",
    path: "/findings/:findingId/resumption-requests",
    summary: "登记企业的复产验收申请",
    tag: "重大事故隐患",
    access: ["case-officer"],
    status: 201,
    params,
    body: form<MajorHazardResumptionRequest>("major-hazard/resumption-request"),
    reply: registered,
    handle: ({ params: { findingId }, body, actor }, deps) =>
      deps.transaction(async (tx) => {
        const caseId = await caseOfFinding(tx, actor, findingId);
        return registerPetition(tx, actor, {
          caseId,
          findingId,
          formId: "major-hazard/resumption-request",
          data: body,
          event: "resumption-requested",
          message: {
            name: "resumption-requested",
            correlationKey: findingId,
            variables: { requestedOn: body.requestedOn },
          },
        });
      }),
  }),
];
