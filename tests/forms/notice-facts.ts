import type { ActFacts } from "../../domain/authority.ts";
import { at, submission } from "../support/example-inspection/submission.ts";
import { hearingRequest, statement } from "../support/example-penalty/notice.ts";
import { noticeFile } from "../support/example-penalty/notice-file.ts";
import { unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged } from "./facts.ts";

/** The example case on a day after the notices were served on 25 June 2026, as a rule sees it. */
export function noticeFacts(more: Partial<ActFacts> & { personId?: string; on?: string } = {}): ActFacts {
  const { personId = "p-zhang", on = "2026-06-26", ...changes } = more;
  const file = noticeFile("hearing/notice");
  const { deliveries, parties, officers, organ, case: penaltyCase, submissions } = file;
  const documents = file.documents.filter(({ template }) => template !== "penalty/decision");
  return facts({
    now: { on, at: at(`${on}T17:00`) },
    actor: actor(personId),
    case: { ...penaltyCase, departmentIds: ["emergency"] },
    ...{ documents, deliveries, parties, officers, organ },
    submissions: submissions.filter(({ formId }) => formId.startsWith("penalty/investigation")),
    certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency")],
    posts: [
      ...["p-host", "p-clerk", "p-zhang"].map((id) => post(id, "hearing-host")),
      ...["p-lin", "p-ma", "p-luo"].map((id) => post(id, "bureau-head")),
    ],
    scope: { partyId: unitParty.id },
    ...changes,
  });
}

const post = (personId: string, role: ActFacts["posts"][number]["role"]) => ({
  ...{ personId, role },
  unitId: "emergency",
});

export const unit = { partyId: unitParty.id };
export const said = submission(
  "notice/statement",
  "statement-made",
  "2026-06-26T10:00",
  { ...statement(at("2026-06-26T09:00")) },
  unit,
);
export const asked = submission(
  "notice/hearing-request",
  "hearing-requested",
  "2026-06-26T11:00",
  { ...hearingRequest("2026-06-26") },
  unit,
);
export const where = (formId: string, data: object, facts: ActFacts) =>
  Object.keys(judged(formId, data, facts)?.at ?? {});
