import { readFileSync } from "node:fs";
import { defineRawRoute } from "../define-route.ts";
import { loadRoutes } from "../load-routes.ts";
import { openApiOf } from "../openapi.ts";
import { pageOf, pagePolicy } from "../openapi-page.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const described = async () =>
  openApiOf(
    (await loadRoutes()).map(({ spec }) => spec),
    version,
  );

const tag = "接口说明";

export default [
  defineRawRoute({
    method: "get",
    path: "/openapi.json",
    summary: "接口说明（OpenAPI 3.1）",
    tag,
    access: "public",
    raw: { gives: "application/json" },
    async handle({ response }) {
      response.json(await described());
    },
  }),
  defineRawRoute({
    method: "get",
    path: "/docs",
    summary: "接口说明（网页）",
    tag,
    access: "public",
    raw: { gives: "text/html" },
    async handle({ response }) {
      response
        .set("content-security-policy", pagePolicy)
        .type("html")
        .send(pageOf(await described()));
    },
  }),
];
