import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { DomainError } from "../domain/errors.ts";
import { fieldErrors } from "./messages.ts";
import { formIds, hashOf, type Referent, readSchema, type Schema } from "./schema.ts";

export type { FieldError } from "./messages.ts";
export { formIds, type Referent, type Schema };

export interface Form<T> {
  id: string;
  /** the schema with all references resolved: what the browser gets and what a person saw */
  schema: Schema;
  /** sha256 of that schema: the version of the form that a submission belongs to */
  hash: string;
  /** Takes anything, gives it back typed. Throws INVALID_INPUT with `details.errors: FieldError[]`. */
  parse(value: unknown): T;
}

// strictRequired would ask every `then` to repeat the properties it requires; a spec checks the names instead.
/** The one validator: forms, requests, settings and what workers take. */
export const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, verbose: true });
// The package is CommonJS: which of the two carries the function depends on the loader.
(ajvFormats.default ?? ajvFormats)(ajv as never, ["date", "date-time", "email", "uuid"]);
ajv.addVocabulary(["x-variable", "x-widget", "x-hint", "x-refers", "x-when", "x-act"]);

const forms = new Map<string, Form<unknown>>();

/** The form of an id such as "inspection/scheme", compiled once. Throws NOT_FOUND for an unknown id. */
export function form<T = Record<string, unknown>>(id: string): Form<T> {
  let known = forms.get(id);
  if (!known) {
    const schema = readSchema(id);
    known = { id, schema, hash: hashOf(schema), parse: parser(schema) };
    forms.set(id, known);
  }
  return known as Form<T>;
}

function parser(schema: Schema): (value: unknown) => unknown {
  const { $id: _, ...anonymous } = schema;
  const valid: ValidateFunction = ajv.compile(anonymous);
  return (value) => {
    if (valid(value)) return value;
    throw new DomainError("INVALID_INPUT", { errors: fieldErrors(valid.errors ?? [], schema) });
  };
}

/** The part of a submission that goes to the engine: the top-level fields marked `x-variable`, nothing else. */
export function variablesOf(
  { schema }: Pick<Form<unknown>, "schema">,
  data: object,
): Record<string, string | boolean> {
  const marked = Object.entries(schema.properties ?? {}).filter(([, field]) => field["x-variable"]);
  const values = data as Record<string, string | boolean | undefined>;
  return Object.fromEntries(
    marked.flatMap(([name]) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

/** One filled field of a submission: its value, where it stands, and what the form says of it. */
export interface FilledField {
  path: string;
  field: Schema;
  value: unknown;
}

/** Every field of a submission that is filled, parts of groups and lists included, in the order of the form. */
export function filledFields({ schema }: Pick<Form<unknown>, "schema">, data: unknown): FilledField[] {
  return [...walk(schema, data, "")];
}

function* walk(field: Schema, value: unknown, path: string): Generator<FilledField> {
  if (value === undefined) return;
  yield { path, field, value };
  if (field.items && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* walk(field.items, item, `${path}/${index}`);
  if (field.properties && typeof value === "object" && value !== null)
    for (const [name, part] of Object.entries(field.properties))
      yield* walk(part, (value as Record<string, unknown>)[name], `${path}/${name}`);
}

/** The ids of one kind that a submission mentions, each once: the people, evidence or findings to look up. */
export function idsIn(of: Pick<Form<unknown>, "schema">, data: unknown, referent: Referent): string[] {
  const mentioned = filledFields(of, data).filter(({ field }) => field["x-refers"] === referent);
  return [...new Set(mentioned.map(({ value }) => String(value)))];
}
