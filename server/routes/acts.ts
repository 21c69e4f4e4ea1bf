import Type from "typebox";
import { form } from "../../forms/form.ts";
import { actForms, registerAct, subjectOf } from "../acts/act.ts";
import { defineRoute } from "../define-route.ts";

const tag = "随时可能发生的事项";
const id = Type.String({ format: "uuid" });
const text = Type.String();
const slug = Type.String({ pattern: "^[a-z-]{1,60}$" });

export default [
  defineRoute({
    method: "get",
    path: "/acts",
    summary: "可以登记的事项及其表单",
    tag,
    access: "signed-in",
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          formId: text,
          title: text,
          description: text,
          by: Type.Array(text),
          about: Type.Union([Type.Literal("party"), Type.Literal("finding"), Type.Null()], {
            description: "须指明的对象：party 当事人，finding 问题",
          }),
        }),
      ),
    }),
    async handle() {
      const items = actForms().map(({ id: formId, title, description, act }) => ({
        ...{ formId, title, description, by: act.by },
        about: subjectOf(act) ?? null,
      }));
      return { items };
    },
  }),
  defineRoute({
    method: "get",
    path: "/forms/:folder/:name",
    summary: "表单",
    tag,
    access: "signed-in",
    params: Type.Object({ folder: slug, name: slug }),
    reply: Type.Object({ formId: text, hash: text, schema: Type.Unknown() }),
    async handle({ params: { folder, name } }) {
      const { id: formId, hash, schema } = form(`${folder}/${name}`);
      return { formId, hash, schema };
    },
  }),
  defineRoute({
    method: "post",
    path: "/cases/:caseId/acts/:folder/:name",
    summary: "登记事项（整改报告、延期申请、陈述申辩、听证申请、缴款、信用修复申请等）",
    tag,
    access: "signed-in",
    status: 201,
    params: Type.Object({ caseId: id, folder: slug, name: slug }),
    body: Type.Object({
      partyId: Type.Optional(id),
      findingId: Type.Optional(id),
      data: Type.Object({}, { additionalProperties: true }),
    }),
    reply: Type.Object({ submissionId: id }),
    handle: ({ params: { caseId, folder, name }, body: { partyId, findingId, data }, actor }, deps) =>
      deps.transaction(async (tx) => {
        await tx.caseReads.visible(actor, caseId);
        return registerAct(tx, actor, { caseId, partyId, findingId, formId: `${folder}/${name}`, data });
      }),
  }),
];
