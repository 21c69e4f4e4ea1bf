import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { form } from "../../forms/form.ts";
import type { PenaltyReferral } from "../../forms/generated/penalty.referral.ts";
import { registerReferral } from "../acts/referral.ts";
import { defineRoute } from "../define-route.ts";

const id = Type.String({ format: "uuid" });
const tag = "行政处罚";

export default [
  defineRoute({
    method: "post",
    path: "/referrals",
    summary: "登记违法线索（投诉举报、移送、交办）",
    tag,
    access: ["case-officer", "unit-head"],
    status: 201,
    body: form<PenaltyReferral>("penalty/referral"),
    reply: Type.Object({ referralId: id }),
    handle: ({ body, actor }, deps) => deps.transaction((tx) => registerReferral(tx, actor, body)),
  }),
  defineRoute({
    method: "get",
    path: "/referrals/:referralId",
    summary: "违法线索的办理情况",
    tag,
    access: ["case-officer", "unit-head", "bureau-head"],
    params: Type.Object({ referralId: id }),
    reply: Type.Object({
      source: Type.Union([Type.String(), Type.Null()]),
      description: Type.Union([Type.String(), Type.Null()]),
      caseId: Type.Union([id, Type.Null()]),
    }),
    async handle({ params: { referralId }, actor }, deps) {
      const { source, description, unitId, takenUpBy } = await deps.transaction((tx) =>
        tx.penaltyCases.referral(referralId),
      );
      // A lead of another unit does not exist for this person.
      if (unitId !== null && !actor.roles.some((post) => post.unitId === unitId))
        throw new DomainError("NOT_FOUND", { reason: "没有这一违法线索" });
      return { source, description, caseId: takenUpBy };
    },
  }),
];
