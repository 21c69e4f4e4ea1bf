import { Ajv2020, type Options } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { Static, TSchema } from "typebox";
import { DomainError } from "../domain/errors.ts";
import { type FieldError, fieldErrors } from "../forms/messages.ts";
import type { Schema } from "../forms/schema.ts";

const create = (options: Options) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true, ...options });
  // The package is CommonJS: which of the two carries the function depends on the loader.
  (ajvFormats.default ?? ajvFormats)(ajv as never, ["date", "date-time", "uuid"]);
  return ajv;
};
const exact = create({});
// An address holds only text: "20" is meant as a number where one is asked for.
const fromText = create({ coerceTypes: true, useDefaults: true });

/** The schema with every object closed: a field it does not name is refused, never silently dropped. */
export function closed(schema: TSchema): Schema {
  const close = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(close);
    if (typeof node !== "object" || node === null) return node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
    const isOpenObject = copy["type"] === "object" && copy["properties"] && !("additionalProperties" in copy);
    return isOpenObject ? { ...copy, additionalProperties: false } : copy;
  };
  return close(schema) as Schema;
}

/**
 * A parser for one part of a request.
 * @param part "text" for what stands in an address (converted to the types asked for), "json" for a body
 * @returns a function that takes anything and gives it back typed, or throws INVALID_INPUT with `details.errors`
 */
export function parserOf<S extends TSchema>(schema: S, part: "text" | "json"): (value: unknown) => Static<S> {
  const shape = closed(schema);
  const valid = (part === "text" ? fromText : exact).compile(shape);
  return (value) => {
    // Coercion writes into what it is given, and the query object of a request is not ours.
    const input = part === "text" ? { ...(value as object) } : value;
    if (!valid(input))
      throw new DomainError("INVALID_INPUT", { errors: fieldErrors(valid.errors ?? [], shape) });
    return input as Static<S>;
  };
}

// U+0000 and halves of surrogate pairs: JSON can say them, PostgreSQL can store neither.
const unstorable = /[\0\p{Cs}]/u;

/** Our deepest form has five levels; what nests without end would exhaust the stack of whoever walks it. */
const deepest = 32;

/** @throws INVALID_INPUT when a text anywhere in the value holds a character that cannot be kept */
export function assertStorable(value: unknown): void {
  const errors: FieldError[] = [];
  const visit = (node: unknown, path: string, depth = 0): void => {
    if (depth > deepest) throw new DomainError("INVALID_INPUT", { reason: `内容嵌套超过 ${deepest} 层` });
    if (typeof node === "string" && unstorable.test(node))
      errors.push({ path, field: path.split("/").at(-1) ?? "", message: "含有无法保存的字符" });
    else if (typeof node === "object" && node !== null)
      for (const [key, child] of Object.entries(node)) {
        if (unstorable.test(key)) errors.push({ path, field: "", message: "字段名含有无法保存的字符" });
        visit(child, `${path}/${key}`, depth + 1);
      }
  };
  visit(value, "");
  if (errors.length > 0) throw new DomainError("INVALID_INPUT", { errors: errors.slice(0, 20) });
}
