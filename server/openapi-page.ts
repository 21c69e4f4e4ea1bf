import { createHash } from "node:crypto";
import type { Schema } from "../forms/schema.ts";
import type { OpenApi, Operation } from "./openapi.ts";

const style = `
body { font: 15px/1.7 system-ui, "Noto Sans SC", sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #d0d7de; }
details { border: 1px solid #d0d7de; border-radius: 6px; margin: .5rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; }
code, pre { font: 13px/1.5 ui-monospace, monospace; background: #f6f8fa; border-radius: 4px; padding: .1rem .3rem; }
pre { padding: .8rem; overflow: auto; max-height: 28rem; }
table { border-collapse: collapse; } td, th { border: 1px solid #d0d7de; padding: .2rem .6rem; text-align: left; }
.get { color: #0550ae; } .post { color: #116329; } .put { color: #7d4e00; } .delete { color: #a40e26; }
`;

/** The only inline content of the page, named by its hash so that nothing else may run or colour it. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const json = (schema: unknown): string => `<pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`;

/** The description as one page for people, without scripts. */
export function pageOf(api: OpenApi): string {
  const groups = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? "";
      groups.set(tag, [...(groups.get(tag) ?? []), sectionOf(method, path, operation, api)]);
    }
  const sections = [...groups].map(
    ([tag, operations]) => `<h2>${escaped(tag)}</h2>\n${operations.join("\n")}`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(api.info.title)} 接口说明</title>
<style>${style}</style></head>
<body>
<h1>${escaped(api.info.title)} 接口说明</h1>
<p>${escaped(api.info.description)}</p>
<p><a href="openapi.json">OpenAPI 3.1 文件</a></p>
${sections.join("\n")}
<h2>未能办理时的答复</h2>
${json(api.components.schemas["problem"])}
</body></html>
`;
}

function sectionOf(method: string, path: string, operation: Operation, api: OpenApi): string {
  const rows = operation.parameters.map(
    ({ name, in: where, required, description = "", schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${where}</td><td>${required ? "必填" : ""}</td><td>${escaped(description)}</td><td><code>${escaped(limits(schema))}</code></td></tr>`,
  );
  const parameters =
    rows.length > 0
      ? `<table><tr><th>参数</th><th>位置</th><th></th><th>说明</th><th>格式</th></tr>${rows.join("")}</table>`
      : "";
  const body = Object.entries(operation.requestBody?.content ?? {});
  const [first] = body;
  const request = first
    ? `<p>提交（${escaped(body.map(([type]) => type).join("、"))}）：</p>${json(resolved(first[1].schema, api))}`
    : "";
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith("2"))
    .map(
      ([status, answer]) =>
        `<p>答复 ${status}：</p>${json((answer as { content?: unknown }).content ?? "无内容")}`,
    );
  return `<details id="${escaped(operation.operationId)}"><summary><strong class="${method}">${method.toUpperCase()}</strong> <code>${escaped(path)}</code> ${escaped(operation.summary)}</summary>
<p>${escaped(operation.description)}</p>
${parameters}${request}${answers.join("")}
</details>`;
}

const limits = (schema: Schema): string => {
  const { title: _, description: __, ...shape } = schema;
  return JSON.stringify(shape);
};

function resolved(schema: object, api: OpenApi): unknown {
  const name = "$ref" in schema ? String(schema.$ref).split("/").at(-1) : undefined;
  return name === undefined ? schema : api.components.schemas[name];
}
