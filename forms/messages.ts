import type { ErrorObject } from "ajv";
import zh from "ajv-i18n/localize/zh/index.js";
import type { Schema } from "./schema.ts";

/** One thing that is wrong with a filled form, said so that a person can mend it. */
export interface FieldError {
  /** JSON pointer to the field, e.g. /findings/0/dueOn; empty for the form as a whole */
  path: string;
  /** the Chinese title of the field, or its name where it has none */
  field: string;
  message: string;
}

/** Keywords that only wrap others: their own complaint tells a person nothing. */
const wrappers = new Set(["if", "allOf", "anyOf", "not"]);

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

const typeNames: Record<string, string> = {
  string: "文字",
  integer: "整数",
  number: "数字",
  boolean: "是或者否",
  array: "列表",
  object: "一组内容",
};

type Wording = (title: string, error: ErrorObject, schema: Schema | undefined) => string;

const wordings: Record<string, Wording> = {
  required: (title, _error, schema) => {
    if (schema?.const === true) return `须确认“${title}”`;
    if (schema?.type === "boolean") return `请选择“${title}”`;
    return `${schema?.oneOf ? "请选择" : "请填写"}${title}`;
  },
  additionalProperties: (title) => `不认识的字段“${title}”`,
  type: (title, { params: { type } }) => `${title}应为${typeNames[type] ?? type}`,
  const: (title, { params: { allowedValue } }) =>
    allowedValue === true ? `须确认“${title}”` : `${title}不符合要求`,
  oneOf: (title, _error, schema) =>
    `${title}只能选择：${(schema?.oneOf ?? []).map((option) => option.title).join("、")}`,
  format: (title, { params: { format } }, schema) => {
    if (format === "date") return `${title}不是真实存在的日期（格式如 2026-04-30）`;
    if (format === "date-time") return `${title}不是真实存在的时间（格式如 2026-04-30T09:30:00+08:00）`;
    return `${title}格式不正确${hint(schema)}`;
  },
  pattern: (title, { data }, schema) => {
    if (typeof data === "string" && data.trim() === "") return `请填写${title}`;
    if (typeof data === "string" && invisible.test(data.replaceAll(/[\t\n\r]/g, "")))
      return `${title}中有看不见的字符或者自造字，请删除后重新输入`;
    if (typeof data === "string" && /[\t\n\r]/.test(data) && !schema?.["x-hint"]) return `${title}不能换行`;
    return `${title}格式不正确${hint(schema)}`;
  },
  maxLength: (title, { params: { limit } }) => `${title}不能超过${limit}个字`,
  minItems: (title, { params: { limit } }, schema) => `${title}至少要有${limit}项${hint(schema)}`,
  maxItems: (title, { params: { limit } }) => `${title}不能超过${limit}项`,
  uniqueItems: (title, { params: { i, j } }) =>
    `${title}第${Math.min(i, j) + 1}项和第${Math.max(i, j) + 1}项重复`,
  minimum: (title, { params: { limit } }) => `${title}不能小于${limit}`,
  maximum: (title, { params: { limit } }) => `${title}不能大于${limit}`,
};

function hint(schema: Schema | undefined): string {
  return schema?.["x-hint"] ? `：${schema["x-hint"]}` : "";
}

/** Turns ajv's complaints about `schema` into Chinese: one for each field, in the order in which the form asks. */
export function fieldErrors(errors: ErrorObject[], schema: Schema): FieldError[] {
  (zh.default ?? zh)(errors);
  const found = new Map<string, FieldError>();
  for (const error of errors) {
    if (wrappers.has(error.keyword) || isOptionOf(error)) continue;
    const { missingProperty, additionalProperty } = error.params;
    const missing = missingProperty ?? additionalProperty;
    const path =
      missing === undefined ? error.instancePath : `${error.instancePath}/${toPointer(String(missing))}`;
    // The first complaint is about the type or the presence; what follows from it would only confuse.
    if (found.has(path)) continue;
    const field = fieldAt(schema, path);
    const title = field?.title ?? fromPointer(path.split("/").at(-1) || "内容");
    const wording = wordings[error.keyword];
    const message = wording ? wording(title, error, field) : `${title}${error.message ?? "不符合要求"}`;
    found.set(path, { path, field: title, message });
  }
  return [...found.values()].sort((a, b) => inOrderOfQuestions(schema, a.path, b.path));
}

function inOrderOfQuestions(schema: Schema, a: string, b: string): number {
  const [left, right] = [positions(schema, a), positions(schema, b)];
  const at = left.findIndex((position, index) => position !== right[index]);
  // A path that ends first names the whole of which the other is a part.
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** A pointer as numbers: the index of each array item, the place of each property among its siblings. */
function positions(schema: Schema, path: string): number[] {
  const keys = path.split("/").slice(1);
  return keys.map((key, depth) => {
    const parent = fieldAt(schema, ["", ...keys.slice(0, depth)].join("/"));
    const place = parent?.properties ? Object.keys(parent.properties).indexOf(fromPointer(key)) : Number(key);
    return place < 0 || Number.isNaN(place) ? Number.MAX_SAFE_INTEGER : place;
  });
}

/** The branches of an enumeration each complain; only the enumeration itself is worth saying. */
function isOptionOf(error: ErrorObject): boolean {
  return error.keyword === "const" && /\/oneOf\/\d+\/const$/.test(error.schemaPath);
}

/** The schema of the field at a JSON pointer, or undefined for a field the form does not know. */
export function fieldAt(schema: Schema, path: string): Schema | undefined {
  return path
    .split("/")
    .slice(1)
    .map(fromPointer)
    .reduce<Schema | undefined>((at, key) => at?.items ?? at?.properties?.[key], schema);
}

const toPointer = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const fromPointer = (key: string) => key.replaceAll("~1", "/").replaceAll("~0", "~");
