import { readdirSync } from "node:fs";
import type { ActFacts } from "../domain/authority.ts";
import { DomainError } from "../domain/errors.ts";
import { type Form, form } from "./form.ts";
import { fieldAt } from "./messages.ts";
import { recordProblems } from "./record.ts";
import type { Problem, Rule } from "./rule.ts";

/** Judges a submission that has passed its schema. Returns when nothing stands against the act. */
export type Judgement = (data: object, facts: ActFacts) => void;

const suffix = ".rule.ts";
const own = new Map<string, Rule<object>>();
for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).sort()) {
  if (!file.endsWith(suffix)) continue;
  const { default: rule } = (await import(`./${file}`)) as { default: Rule<object> };
  own.set(file.slice(0, -suffix.length).replaceAll("\\", "/"), rule);
}

/** The ids of the forms that have a rule file of their own. */
export const ruledForms: readonly string[] = [...own.keys()];

/**
 * What must hold for a form beyond its schema: what every record must satisfy, and the form's own rule file.
 * The judgement throws RULE_BROKEN with `details: {reason, basis, errors: FieldError[]}` listing all problems,
 * or a code of its own (CERTIFICATES_INSUFFICIENT, DEADLINE_PASSED, STATE_CONFLICT).
 * Throws NOT_FOUND for an unknown form.
 */
export function ruleFor(formId: string): Judgement {
  const described = form(formId);
  const rule = own.get(formId);
  return (data, facts) => {
    const problems = [...recordProblems(described, data, facts), ...(rule?.(data, facts) ?? [])];
    if (problems.length > 0) throw broken(described, problems);
  };
}

function broken({ schema }: Pick<Form<unknown>, "schema">, problems: Problem[]): DomainError {
  return new DomainError("RULE_BROKEN", {
    reason: problems.map(({ message, basis }) => `${message}（${basis}）`).join("；"),
    basis: [...new Set(problems.map(({ basis }) => basis))].join("；"),
    remedy: "请按提示更正后再提交",
    errors: problems.map((problem) => ({ ...problem, field: fieldAt(schema, problem.path)?.title ?? "" })),
  });
}
