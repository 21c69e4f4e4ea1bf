import type { ActFacts } from "../authority.ts";
import type { LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import { latest } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import { remainingParties } from "./ended-parties.ts";
import { penaltyGrounds } from "./grounds.ts";
import { windowOf } from "./window.ts";

/** What has to lie before a step, with the field that says on which day it was. */
const steps = {
  "penalty/investigation-report": { field: "concludedOn", zh: "调查终结", basis: penaltyGrounds.report },
  "notice/statement-review": { field: "reviewedOn", zh: "复核陈述申辩", basis: penaltyGrounds.heardBefore },
  "hearing/report": { field: "reportedOn", zh: "提出听证会报告", basis: penaltyGrounds.hearing },
  "review/legal-opinion": { field: "reviewedOn", zh: "法制审核", basis: penaltyGrounds.review },
  "discussion/record": { field: "endedAt", zh: "集体讨论", basis: penaltyGrounds.discussion },
  "penalty/decision-proposal": { field: "proposedOn", zh: "呈批", basis: penaltyGrounds.report },
} as const;

const hearing = ["penalty/investigation-report", "notice/statement-review", "hearing/report"] as const;

/** What lies before the proposal of a decision, and before the decision itself. */
export const beforeProposal: readonly (keyof typeof steps)[] = hearing;
export const beforeDecision: readonly (keyof typeof steps)[] = [
  ...hearing,
  "review/legal-opinion",
  "discussion/record",
  "penalty/decision-proposal",
];

/**
 * 程序倒置: a step is not dated before those that it rests on, nor on a day on which a party could still speak.
 * @param did what is dated so, in Chinese: 呈批, 决定
 */
export function* tooEarly(
  { path, on, did }: { path: string; on: LegalDate; did: string },
  before: readonly (keyof typeof steps)[],
  facts: Pick<ActFacts, "submissions" | "documents" | "deliveries" | "deadlines" | "parties" | "calendar">,
): Generator<Problem> {
  for (const formId of before) {
    const { field, zh, basis } = steps[formId];
    const value = latest(facts, formId)?.data[field];
    const day = typeof value === "string" ? dateOf(value) : "";
    if (on < day) yield { path, message: `${did}之日不能早于${zh}之日（${day}）`, basis };
  }
  for (const { id, name } of remainingParties(facts)) {
    const window = windowOf(facts, id, facts.calendar);
    if (!window?.openOn(on)) continue;
    const last = [window.statementEndsOn, window.hearingEndsOn ?? ""].sort().at(-1);
    yield {
      path,
      message: `${name}陈述、申辩${window.hearingEndsOn ? "、要求听证" : ""}的期限至${last}，${did}之日应当在期限届满以后`,
      basis: penaltyGrounds.heardBefore,
    };
  }
}
