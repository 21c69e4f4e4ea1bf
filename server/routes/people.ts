import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { authorOf, type NewCertificate, roles } from "../auth/actor.ts";
import { defineRoute } from "../define-route.ts";
import { assertPrintable } from "../handed-in.ts";
import { page, pageOf, pageQuery, placeOf } from "../page.ts";
import { date, id } from "../replies/case.ts";
import { closed } from "../validation.ts";

const line = (title: string, maxLength: number) =>
  Type.String({ title, minLength: 1, maxLength, pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Co}]*$" });

const newCertificate = {
  unitId: line("执法单位", 64),
  number: line("执法证号", 40),
  scope: line("执法领域", 100),
  validFrom: Type.String({ title: "有效期起", format: "date" }),
  validTo: Type.String({ title: "有效期止", format: "date" }),
};

const newCertificateShape = closed(Type.Object(newCertificate));

const certificate = Type.Object({
  ...{ id, personId: id, unitId: Type.String(), number: Type.String(), scope: Type.String() },
  ...{ validFrom: date, validTo: date, suspended: Type.Boolean() },
});

const person = Type.Object({
  ...{ id, username: Type.String(), name: Type.String(), active: Type.Boolean() },
  roles: Type.Array(Type.Object({ unitId: Type.String(), role: Type.Enum([...roles]) })),
  certificates: Type.Array(certificate),
});

const isUsername = (place: readonly unknown[]): place is readonly [string] =>
  place.length === 1 && typeof place[0] === "string" && place[0].length <= 100;

const administration = { tag: "人员", access: ["administrator"] } as const;

export default [
  defineRoute({
    method: "get",
    path: "/people",
    summary: "人员、岗位和执法证件",
    ...administration,
    query: Type.Object(pageQuery),
    reply: pageOf(person),
    async handle({ query: { cursor, limit } }, { read }) {
      const [after] = placeOf(cursor, isUsername) ?? [];
      return page(await read.people.list({ limit: limit + 1, after }), limit, ({ username }) => [username]);
    },
  }),
  defineRoute({
    method: "post",
    path: "/people/:personId/certificates",
    summary: "登记行政执法证件",
    ...administration,
    status: 201,
    params: Type.Object({ personId: id }),
    body: Type.Object(newCertificate),
    reply: certificate,
    async handle({ params: { personId }, body, actor }, { transaction }) {
      assertPrintable(newCertificateShape, body);
      if (body.validTo < body.validFrom)
        throw new DomainError("INVALID_INPUT", {
          errors: [{ path: "/validTo", field: "有效期止", message: "有效期止不能早于有效期起" }],
        });
      return transaction(async (tx) => {
        const certificate = await tx.people.addCertificate(personId, body satisfies NewCertificate);
        const { id: certificateId, unitId, validFrom, validTo } = certificate;
        await tx.officeLedger.append({
          actor: authorOf(actor),
          type: "certificate-registered",
          payload: { certificateId, personId, unitId, validFrom, validTo },
        });
        return certificate;
      });
    },
  }),
];
