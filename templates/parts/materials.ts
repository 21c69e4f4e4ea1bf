import Type, { type Static } from "typebox";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { filedAfter } from "../../domain/penalty/filing-order.ts";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { type FilledField, filledFields, form } from "../../forms/form.ts";
import { Optional } from "./facts.ts";
import { dateOf } from "./zh.ts";

/** Files that were handed in with one field of a form and are kept with the case, as the contents list them. */
export const FiledMaterial = Type.Object({
  title: Type.String(),
  /** 银行流水号或者票据号 of a receipt */
  number: Optional,
  on: Type.String(),
  party: Optional,
  files: Type.Integer(),
  /** how many documents lie before it */
  after: Type.Integer(),
});
export type FiledMaterial = Static<typeof FiledMaterial>;

/** Snapshot of all that was handed in as files, each file once, where it was first referred to. */
export function filedMaterials(file: CaseFile): FiledMaterial[] {
  const documents = leavesOf(file).leaves.map(({ document }) => document);
  const seen = new Set<unknown>();
  return file.submissions.flatMap((submission) =>
    [...filesOf(submission)].flatMap(([title, ids]) => {
      const fresh = ids.filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      return fresh.length > 0
        ? [
            {
              title,
              ...numberAndDay(submission),
              party: file.parties.find(({ id }) => id === submission.partyId)?.name ?? null,
              files: fresh.length,
              after: filedAfter(documents, submission.formId),
            },
          ]
        : [];
    }),
  );
}

/** How many files that are. */
export const filesIn = (materials: readonly FiledMaterial[]): number =>
  materials.reduce((sum, { files }) => sum + files, 0);

/** What the cover and the remarks say of them behind the count of the documents; nothing if there are none. */
export const handedIn = (files: number | undefined): string => (files ? `，另存电子材料${files}件` : "");

/** The files of a submission by what they are called: 缴款凭证（登记缴款）; evidence by its own name. */
function filesOf({ formId, data }: Submission): Map<string, unknown[]> {
  const { schema } = form(formId);
  const filled = filledFields({ schema }, data);
  const at = new Map(filled.map((one) => [one.path, one]));
  const files = new Map<string, unknown[]>();
  for (const one of filled.filter(isFile)) {
    const around = at.get(one.path.slice(0, one.path.lastIndexOf("/")));
    const { name } = (around?.value ?? {}) as { name?: string };
    const title = name ?? `${around?.field.title ?? one.field.title}（${schema.title}）`;
    files.set(title, [...(files.get(title) ?? []), one.value]);
  }
  return files;
}

const isFile = ({ field }: FilledField): boolean =>
  field["x-refers"] === "evidence" || field["x-refers"] === "photo";

/** A receipt has the number of the bank and the day of the payment; anything else came on the day of its form. */
function numberAndDay({ formId, data, at }: Submission): Pick<FiledMaterial, "number" | "on"> {
  const { reference, paidOn } = formId === "performance/payment" ? data : {};
  return { number: reference ? String(reference) : null, on: paidOn ? String(paidOn) : dateOf(at) };
}
