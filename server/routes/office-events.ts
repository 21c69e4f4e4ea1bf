import Type from "typebox";
import { officeEvents } from "../../domain/events/office.ts";
import { defineRoute } from "../define-route.ts";
import { isCount, page, pageOf, pageQuery, placeOf } from "../page.ts";

const text = Type.String();

export default [
  defineRoute({
    method: "get",
    path: "/office-events",
    summary: "管理事项留痕（证件、日历）",
    tag: "运行",
    access: ["administrator", "auditor"],
    query: Type.Object(pageQuery),
    reply: pageOf(
      Type.Object({
        ...{ seq: Type.Integer(), at: text, actorId: text, actorName: text, type: text, name: text },
        ...{ basis: text, payload: Type.Unknown(), prevHash: text, hash: text },
      }),
    ),
    async handle({ query: { cursor, limit } }, { read }) {
      const [after] = placeOf(cursor, isCount) ?? [0];
      const rows = await read.officeLedger.page(after, limit + 1);
      const named = rows.map((event) => ({ ...event, name: nameOf(event.type) }));
      return page(named, limit, ({ seq }) => [seq]);
    },
  }),
];

const nameOf = (type: string): string => (officeEvents as Record<string, { zh: string }>)[type]?.zh ?? type;
