import type { CaseFile, Submission } from "../../../domain/case-file.ts";
import { inOrder, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, personParty, unitParty } from "../penalty-file.ts";

const reviewer = { by: { personId: "p-wang", name: "王芳" } };
export const host = { by: { personId: "p-host", name: "孙莉" } };

/** A passed legal review; `failed` sends the case back. */
export const legalOpinion = (time: string, conclusion: "passed" | "failed" = "passed") =>
  submission(
    "review/legal-opinion",
    "review-legality",
    time,
    { reviewedOn: time.slice(0, 10), items: [], conclusion, opinion: "经审核" },
    reviewer,
  );

export const members = [
  { personId: "p-lin", name: "林立峰", position: "局长", vote: "agree", opinion: "同意" },
  { personId: "p-ma", name: "马平", position: "副局长", vote: "agree", opinion: "同意" },
  { personId: "p-luo", name: "罗静", position: "副局长", vote: "agree", opinion: "同意" },
];

/** The heads decide together; unanimously unless `more` says otherwise. */
export const discussion = (time: string, more: object = {}) =>
  submission(
    "discussion/record",
    "record-discussion",
    time,
    { chairId: "p-lin", reporterIds: ["p-zhang"], members, conclusion: "agreed", ...more },
    { by: { personId: "p-lin", name: "林立峰" } },
  );

const decisions = ["penalty/decision", "credit/repair-notice"];

/**
 * The example penalty at the moment before its decisions are issued: reviewed, notified, discussed, approved, and the
 * time of both parties over. What a spec adds to it is put in its place by its time.
 */
export function aCompleteFile({
  add = [],
  drop = [],
  ...more
}: Partial<CaseFile> & { add?: Submission[]; drop?: string[] } = {}): CaseFile {
  const file = aPenaltyFile();
  const submissions = [
    ...file.submissions,
    legalOpinion("2026-06-24T15:00"),
    discussion("2026-07-07T16:00"),
  ].filter(({ formId }) => !drop.includes(formId));
  return {
    ...file,
    documents: file.documents.filter(({ template }) => !decisions.includes(template)),
    deliveries: file.deliveries.filter(({ id }) => !id.includes("decision")),
    scope: { partyId: unitParty.id },
    ...more,
    submissions: inOrder([...(more.submissions ?? submissions), ...add]),
  };
}

export { personParty, unitParty };
