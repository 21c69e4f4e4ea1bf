import type { LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import type { CaseFile, IssuedDocument } from "../case-file.ts";

/** Records and declarations, each with the form it is drawn up from and the field that says when that took place. */
export const records: Record<string, { formId: string; time: string }> = {
  "discussion/record": { formId: "discussion/record", time: "startedAt" },
  "hearing/record": { formId: "hearing/record", time: "startedAt" },
  "investigation/interview-record": { formId: "investigation/interview-record", time: "startedAt" },
  "investigation/measure-record": { formId: "investigation/measure-record", time: "imposedAt" },
  "investigation/sampling-voucher": { formId: "investigation/sampling", time: "sampledAt" },
  "investigation/scene-record": { formId: "investigation/scene-inspection", time: "startedAt" },
  "notice/statement-record": { formId: "notice/statement", time: "madeAt" },
  "notice/waiver": { formId: "notice/waiver", time: "signedOn" },
};

/**
 * The day that a document bears in the contents of its file. A record bears the day on which took place what it records,
 * though it may be drawn up later; any other document, or a record that cannot be told from others, that of its issue.
 */
export function recordedOn(
  file: Pick<CaseFile, "documents" | "submissions">,
  document: Pick<IssuedDocument, "id" | "template" | "partyId" | "issuedOn">,
): LegalDate {
  const { formId, time } = records[document.template] ?? {};
  if (!formId || !time) return document.issuedOn;
  const ofParty = ({ partyId }: { partyId: string | null }) => partyId === document.partyId;
  const drawnUp = file.documents.filter((d) => d.template === document.template && ofParty(d));
  const times = file.submissions
    .filter((s) => s.formId === formId && ofParty(s))
    .flatMap(({ data }) => (typeof data[time] === "string" ? [data[time]] : []));
  // They are drawn up in the order in which they were submitted: as many of the one as of the other belong together.
  const at =
    times.length === drawnUp.length ? times[drawnUp.findIndex(({ id }) => id === document.id)] : undefined;
  return at ? dateOf(at) : document.issuedOn;
}
