import { readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { expect } from "chai";
import { formIds } from "../../forms/form.ts";
import { loadRoutes } from "../../server/load-routes.ts";
import { type OpenApi, type Operation, openApiOf } from "../../server/openapi.ts";
import { pageOf, pagePolicy } from "../../server/openapi-page.ts";
import type { Route } from "../../server/route.ts";

/** The addresses that other programs rely on. */
const fixed = [
  "post /api/session",
  "get /api/tasks",
  "get /api/tasks/{taskKey}",
  "post /api/tasks/{taskKey}/claim",
  "post /api/tasks/{taskKey}/release",
  "post /api/tasks/{taskKey}/return",
  "post /api/tasks/{taskKey}/completion",
  "put /api/tasks/{taskKey}/draft",
  "post /api/inspections",
  "get /api/cases",
  "get /api/cases/{caseId}",
  "get /api/cases/{caseId}/events",
  "get /api/cases/{caseId}/documents",
  "get /api/cases/{caseId}/deadlines",
  "get /api/cases/{caseId}/findings",
  "get /api/cases/{caseId}/records",
  "get /api/documents/{documentId}/pdf",
  "post /api/evidence",
  "get /api/incidents",
  "post /api/incidents/{incidentKey}/retry",
  "get /api/events",
  "get /health/live",
  "get /health/ready",
  "get /metrics",
  "get /api/openapi.json",
];

/** Readable by everybody: signing in, whether it runs, what time it is there, and this description. */
const open = [
  "get /api/clock",
  "get /api/docs",
  "get /api/openapi.json",
  "get /health/live",
  "get /health/ready",
  "get /metrics",
  "post /api/session",
];

describe("接口说明 The description of the API", () => {
  let routes: Route[];
  let api: OpenApi;
  let operations: [string, Operation][];
  before(async () => {
    routes = await loadRoutes();
    api = JSON.parse(
      JSON.stringify(
        openApiOf(
          routes.map(({ spec }) => spec),
          "1.0.0",
        ),
      ),
    ) as OpenApi;
    operations = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation,
      ]),
    );
  });

  it("holds every route once", () => {
    expect(operations).to.have.length(routes.length);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("takes its routes from every file of the folder", () => {
    const files = readdirSync(new URL("../../server/routes/", import.meta.url));
    expect(files.filter((file) => !file.endsWith(".ts"))).to.deep.equal([]);
  });

  it("keeps the addresses that others rely on", () =>
    expect(operations.map(([name]) => name)).to.include.members(fixed));

  it("opens to people who are not signed in what they need for that, and nothing else", () => {
    const found = operations.filter(([, operation]) => operation["x-access"] === "public");
    expect(found.map(([name]) => name).sort()).to.deep.equal(open);
  });

  it("says of every route in Chinese what it does and who may call it", () => {
    for (const [name, { summary, tags, description }] of operations) {
      for (const text of [summary, ...tags]) expect(text, name).to.match(/[\u4e00-\u9fff]/);
      expect(description, name).to.match(/^可调用：[\u4e00-\u9fff、]+$/);
    }
  });

  it("describes how each route refuses", () => {
    for (const [name, { responses }] of operations) {
      expect(Object.keys(responses), name).to.include.members(["400", "404", "default"]);
      expect(
        Object.keys(responses).some((status) => status.startsWith("2")),
        name,
      ).to.equal(true);
      expect(responses["default"]).to.deep.equal({ $ref: "#/components/responses/problem" });
    }
  });

  it("names every parameter of the path", () => {
    for (const [name, { parameters }] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const described = parameters.filter((p) => p.in === "path");
      expect(described.map((p) => p.name).sort(), name).to.deep.equal(inPath.sort());
      expect(
        described.every((p) => p.required),
        name,
      ).to.equal(true);
    }
  });

  it("offers an Idempotency-Key wherever something is entered", () => {
    for (const [name, operation] of operations) {
      const enters = /^(post|put) /.test(name) && operation["x-access"] !== "public";
      const offered = operation.parameters.some((p) => p.name === "Idempotency-Key");
      expect(offered, name).to.equal(enters);
    }
  });

  it("has no reference that leads nowhere", () => {
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("$ref" in node) {
        const target = String(node.$ref)
          .slice(2)
          .split("/")
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], api);
        expect(target, String(node.$ref)).to.be.an("object");
      }
      Object.values(node).forEach(visit);
    };
    visit(api);
  });

  it("uses schemas that a validator can compile, with every object closed to unknown fields", () => {
    const ajv = new Ajv2020({ strict: false });
    (ajvFormats.default ?? ajvFormats)(ajv as never);
    ajv.addSchema({ $id: "api", ...api });
    for (const name of Object.keys(api.components.schemas))
      ajv.compile({ $ref: `api#/components/schemas/${name}` });
    for (const [name, { requestBody }] of operations)
      for (const { schema } of Object.values(requestBody?.content ?? {})) {
        const text = JSON.stringify(schema);
        if (!text.includes('"type":"object"')) continue;
        expect(text, name).to.include('"additionalProperties":false');
      }
  });

  it("publishes the forms under their own names", () => {
    const names = Object.keys(api.components.schemas).filter((name) => name !== "problem");
    expect(names).to.include("inspection.dispatch");
    expect(formIds().map((id) => id.replaceAll("/", "."))).to.include.members(names);
  });

  it("reads as one page without a script, which its own policy would not let run", () => {
    const page = pageOf(api);
    expect(page).not.to.match(/<script|javascript:|onclick|https?:\/\//);
    expect(pagePolicy).to.include("default-src 'none'").and.not.to.include("unsafe");
    for (const [name, { operationId, summary }] of operations) {
      expect(page, name).to.include(`id="${operationId}"`);
      expect(page, name).to.include(summary);
    }
  });
});
