import Type from "typebox";
import { form } from "../../forms/form.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";
import { dispatchInspection } from "../acts/dispatch.ts";
import { defineRoute } from "../define-route.ts";

const caseId = Type.String({ format: "uuid" });

export default [
  defineRoute({
    method: "post",
    path: "/inspections",
    summary: "派出检查任务（综合查一次）",
    tag: "检查",
    access: ["case-officer", "unit-head"],
    status: 201,
    body: form<InspectionDispatch>("inspection/dispatch"),
    reply: Type.Object({
      caseId,
      number: Type.String(),
      /** what the scheme has to give reasons for */
      notes: Type.Array(Type.String()),
    }),
    handle: ({ body, actor }, deps) => deps.transaction((tx) => dispatchInspection(tx, actor, body)),
  }),
];
