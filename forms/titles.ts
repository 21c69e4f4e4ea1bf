import { form } from "./form.ts";
import type { Schema } from "./schema.ts";

/**
 * What a form calls one of the values of a field: titleOf("shared/service-record", "/method", "direct") → 直接送达.
 * A code of an older version of the form that is no longer known is given back as it is.
 * @param path JSON pointer to the field; an asterisk stands for the parts of a list
 */
export function titleOf(formId: string, path: string, code: string | null | undefined): string {
  if (!code) return "";
  const field = path
    .split("/")
    .slice(1)
    .reduce<Schema | undefined>(
      (at, name) => (name === "*" ? at?.items : at?.properties?.[name]),
      form(formId).schema,
    );
  return field?.oneOf?.find((option) => option.const === code)?.title ?? code;
}
