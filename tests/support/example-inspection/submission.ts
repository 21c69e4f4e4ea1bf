import type { Submission } from "../../../domain/case-file.ts";

/** An instant in China: at("2026-04-30T09:00"). */
export const at = (time: string): string => `${time}:00+08:00`;

/** A form as the case officer handed it in, unless said otherwise. */
export const submission = (
  formId: string,
  elementId: string,
  time: string,
  data: Record<string, unknown>,
  more: Partial<Submission> = {},
): Submission => ({
  id: `${elementId}-${time}`,
  formId,
  elementId,
  data,
  by: { personId: "p-zhang", name: "张明远" },
  at: at(time),
  departmentId: null,
  findingId: null,
  partyId: null,
  ...more,
});

/** The same forms, with other data in those of one form. @param change what differs, or how to make it of the data */
export const withData = (
  { submissions }: { submissions: Submission[] },
  formId: string,
  change: object | ((data: Submission["data"]) => object),
): Submission[] =>
  submissions.map((s) =>
    s.formId === formId
      ? { ...s, data: { ...s.data, ...(typeof change === "function" ? change(s.data) : change) } }
      : s,
  );

/** Forms by the time at which they were handed in. */
export const inOrder = (submissions: Submission[]): Submission[] =>
  submissions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** Who else hands in forms. */
export const head = { by: { personId: "p-chen", name: "陈建国" } };
export const bureauHead = { by: { personId: "p-lin", name: "林立峰" } };
