import type { CaseFile, Party, Submission } from "../case-file.ts";
import { remainingParties } from "./ended-parties.ts";
import { hearingRequestOf, isHeard, type NoticeRecord, notifiedOf, statementsOf } from "./notified.ts";

type AnswerRecord = NoticeRecord & Pick<CaseFile, "parties">;

/** The last statement of a party, as long as nobody has looked into it since; undefined otherwise. */
export function unreviewedStatement(file: NoticeRecord, partyId: string): Submission | undefined {
  const last = statementsOf(file, partyId).at(-1);
  if (!last) return undefined;
  const reviewed = file.submissions
    .slice(file.submissions.indexOf(last))
    .some((s) => s.formId === "notice/statement-review" && (s.partyId === partyId || s.partyId === null));
  return reviewed ? undefined : last;
}

/** The parties whose hearing is still to be held, in the order of the parties. */
export const awaitingHearing = (file: AnswerRecord): Party[] =>
  remainingParties(file).filter(({ id }) => {
    const request = hearingRequestOf(file, id);
    return request !== null && !isHeard(file, request);
  });

/** Those of them for whom the hearing was arranged: who asked after that was not told of it and is heard apart. */
export function arrangedFor(file: AnswerRecord): Party[] {
  const own = partiesOfHearing(file);
  return awaitingHearing(file).filter((party) => own.includes(party));
}

/**
 * The parties whose hearing the one is that was arranged last, whether it was held or not: those who had asked by then and
 * had not been heard at an earlier one.
 */
export function partiesOfHearing(file: AnswerRecord): Party[] {
  const arranged = file.submissions.findLastIndex(({ formId }) => formId === "hearing/arrangement");
  const before = { submissions: file.submissions.slice(0, Math.max(arranged, 0)) };
  return file.parties.filter(({ id }) => {
    const request = hearingRequestOf(file, id);
    return request !== null && before.submissions.includes(request) && !isHeard(before, request);
  });
}

/** Ids of the parties that have said something, or asked for something, that was not heard yet. */
export function unheardParties(file: AnswerRecord): string[] {
  const waiting = new Set(awaitingHearing(file).map(({ id }) => id));
  return remainingParties(file)
    .filter(({ id }) => waiting.has(id) || unreviewedStatement(file, id))
    .map(({ id }) => id);
}

/**
 * What became of the hearing that a party asked for: held with it there, ended because it did not come or left, or
 * withdrawn; null when it asked for none, or the hearing is still to be held.
 */
export function hearingOutcome(
  file: AnswerRecord,
  partyId: string,
): "held" | "absent" | "left" | "withdrawn" | null {
  const answers = notifiedOf(file, partyId)?.answers ?? [];
  const request = hearingRequestOf(file, partyId);
  if (!request)
    return answers.some(({ formId }) => formId === "notice/hearing-withdrawal") ? "withdrawn" : null;
  if (!isHeard(file, request)) return null;
  const record = file.submissions
    .slice(file.submissions.indexOf(request))
    .findLast(({ formId, data }) => formId === "hearing/record" && data["outcome"] !== "postponed");
  const { outcome, attendees } = (record?.data ?? {}) as {
    outcome?: "held" | "absent" | "left";
    attendees?: { partyId?: string }[];
  };
  // One hearing may be held for several parties: who did not come to it was not heard.
  if (outcome === "held" && attendees && !attendees.some((one) => one.partyId === partyId)) return "absent";
  return outcome ?? null;
}
