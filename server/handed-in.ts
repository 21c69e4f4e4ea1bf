import { DomainError } from "../domain/errors.ts";
import { type Form, filledFields, type Schema } from "../forms/form.ts";
import { unprintable } from "../templates/coverage.ts";

/**
 * Takes a form that a person hands in for good: it fits its schema, and every text of it can be printed.
 * @throws INVALID_INPUT with `details.errors: FieldError[]`
 */
export function handedIn<T>(form: Pick<Form<T>, "schema" | "parse">, value: unknown): T {
  const data = form.parse(value);
  assertPrintable(form.schema, data);
  return data;
}

/**
 * Texts end in documents. Found only there, a character without a glyph would stop the case when nobody can correct it.
 * @param data fits the schema
 * @throws INVALID_INPUT naming the characters in each field
 */
export function assertPrintable(schema: Schema, data: unknown): void {
  const errors = filledFields({ schema }, data).flatMap(({ path, field, value }) => {
    const characters = typeof value === "string" ? unprintable(value) : [];
    if (characters.length === 0) return [];
    const title = field.title ?? path.split("/").at(-1) ?? "";
    const named = characters.slice(0, mostNamed).join("、");
    const message = `${title}中的“${named}”不在文书字库中，无法印刷，请改用可以印刷的文字`;
    return [{ path, field: title, message }];
  });
  if (errors.length > 0) throw new DomainError("INVALID_INPUT", { errors });
}

/** So many characters of a text are named; who mends these sees what the others are. */
const mostNamed = 20;
