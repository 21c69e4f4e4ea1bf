import Type from "typebox";
import { form } from "../../forms/form.ts";
import type { SimplifiedOpening } from "../../forms/generated/simplified.opening.ts";
import { openSimplifiedPenalty } from "../acts/simplified-penalty.ts";
import { defineRoute } from "../define-route.ts";

const id = Type.String({ format: "uuid" });

export default [
  defineRoute({
    method: "post",
    path: "/simplified-penalties",
    summary: "登记当场处罚案件（简易程序）",
    tag: "行政处罚",
    access: ["case-officer"],
    status: 201,
    body: form<SimplifiedOpening>("simplified/opening"),
    reply: Type.Object({ caseId: id, partyId: id, number: Type.String() }),
    handle: ({ body, actor }, deps) => deps.transaction((tx) => openSimplifiedPenalty(tx, actor, body)),
  }),
];
