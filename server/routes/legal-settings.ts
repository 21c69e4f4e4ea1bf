import Type from "typebox";
import { legalSettings } from "../../domain/legal-settings.ts";
import { defineRoute } from "../define-route.ts";

const text = Type.String();
const orNull = Type.Union([text, Type.Null()]);

export default [
  defineRoute({
    method: "get",
    path: "/legal-settings",
    summary: "期限、数额、人数及其依据、来源是否已经核实",
    tag: "运行",
    access: "signed-in",
    query: Type.Object({
      unverified: Type.Boolean({ title: "只看尚待核实的", default: false }),
    }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          ...{ id: text, ref: text, zh: text, value: text, places: Type.Array(text), basis: text },
          provenance: Type.Enum(["read", "partial", "unverified", "local"], {
            description: "read 已读原文，partial 据摘录，unverified 待核实，local 地方文件",
          }),
          ...{ configurable: Type.Boolean(), validFrom: text, validTo: orNull, note: orNull },
        }),
      ),
    }),
    async handle({ query: { unverified } }) {
      const items = legalSettings().filter(({ provenance }) => !unverified || provenance !== "read");
      return { items: items.map((setting) => ({ ...setting, places: [...setting.places] })) };
    },
  }),
];
