import { roles as roleNames } from "../domain/authority.ts";
import { errorCatalogue } from "../domain/errors.ts";
import type { Schema } from "../forms/schema.ts";
import { technical } from "./problem.ts";
import type { Access, RouteSpec } from "./route.ts";

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  description: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Record<string, { schema: object }> };
  responses: Record<string, object>;
  "x-access": Access;
}

export interface OpenApi {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
}

/** Describes the routes in OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as they are. */
export function openApiOf(routes: RouteSpec[], version: string): OpenApi {
  const schemas: Record<string, Schema> = { problem: problemSchema };
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    if (route.body?.id) schemas[formName(route.body.id)] = published(route.body.schema);
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "案件 Anjian",
      version,
      description:
        "应急管理行政执法办案接口。日期为北京时间的 YYYY-MM-DD，时刻带时区。列表用 cursor 续页。" +
        "新增和修改可带 Idempotency-Key：同一人以同一编号重复同一请求，得到同一答复。",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas,
      responses: {
        problem: {
          description: "未能办理，原因见 title、reason、remedy",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
        },
      },
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "__Host-anjian", description: "修改须带 X-CSRF-Token" },
        bearer: { type: "http", scheme: "bearer", description: "登录时 token 为 true 得到的令牌" },
      },
    },
  };
}

const formName = (id: string) => id.replaceAll("/", ".");

/** A form's own identity would become the base of the document's references. */
const published = ({ $id: _, ...schema }: Schema & { $schema?: string }): Schema => {
  const { $schema: __, ...rest } = schema;
  return rest;
};

function operationOf(route: RouteSpec): Operation {
  const { method, path, access, status, params, query, body, accepts, gives, reply } = route;
  const changes = method !== "get";
  const content = body?.id
    ? { $ref: `#/components/schemas/${formName(body.id)}` }
    : (body?.schema ?? { type: "string", format: "binary" });
  const problems = [
    "400",
    ...(access === "public" ? [] : ["401", "403"]),
    "404",
    "409",
    "422",
    "429",
    "default",
  ];
  return {
    operationId: `${method}${path.replaceAll(/[^a-zA-Z]+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.tag],
    description: `可调用：${allowed(access)}`,
    security: access === "public" ? [] : [{ cookie: [] }, { bearer: [] }],
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(changes && access !== "public" ? headers(method) : []),
    ],
    ...(accepts.length > 0 && {
      requestBody: {
        required: true,
        content: Object.fromEntries(accepts.map((type) => [type, { schema: content }])),
      },
    }),
    responses: {
      [String(status)]: {
        description: "已办理",
        ...(status !== 204 && { content: { [gives]: reply ? { schema: reply } : {} } }),
      },
      ...Object.fromEntries(problems.map((code) => [code, { $ref: "#/components/responses/problem" }])),
    },
    "x-access": access,
  };
}

function allowed(access: Access): string {
  if (access === "public") return "所有人";
  if (access === "signed-in") return "已登录人员";
  return access.map((role) => roleNames[role]).join("、");
}

const parametersOf = (schema: Schema, where: "path" | "query"): Parameter[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    in: where,
    required: where === "path" || (schema.required ?? []).includes(name),
    ...(field.title && { description: field.title }),
    schema: field,
  }));

const headers = (method: string): Parameter[] => {
  const optional = (name: string, description: string, maxLength: number): Parameter => ({
    ...{ name, in: "header", required: false, description },
    schema: { type: "string", maxLength },
  });
  const csrf = optional("X-CSRF-Token", "以 Cookie 登录时必须", 100);
  if (method === "delete") return [csrf];
  return [csrf, optional("Idempotency-Key", "请求编号：重复提交得到同一答复", 100)];
};

const problemSchema: Schema = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: [...Object.keys(errorCatalogue), ...Object.keys(technical)] },
    detail: { type: "string" },
    reason: { type: "string", title: "原因" },
    basis: { type: "string", title: "依据" },
    remedy: { type: "string", title: "办法" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "field", "message"],
        properties: {
          path: { type: "string", title: "JSON 指针" },
          field: { type: "string" },
          message: { type: "string" },
        },
      },
    },
    instance: { type: "string", title: "请求编号" },
  },
};
