import Type from "typebox";
import { eventCatalogue } from "../../domain/events.ts";
import { defineRoute } from "../define-route.ts";

export default [
  defineRoute({
    method: "get",
    path: "/event-types",
    summary: "案件留痕的事件名称与依据",
    tag: "案件",
    access: "signed-in",
    reply: Type.Array(Type.Object({ type: Type.String(), zh: Type.String(), basis: Type.String() })),
    handle: async () => Object.entries(eventCatalogue).map(([type, event]) => ({ type, ...event })),
  }),
];
