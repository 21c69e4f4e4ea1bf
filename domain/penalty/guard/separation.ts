import { dateOf } from "../../calendar-instants.ts";
import type { CaseFile } from "../../case-file.ts";
import { grounds } from "../../grounds.ts";
import type { Problem } from "../../problem.ts";
import { penaltyGrounds } from "../grounds.ts";
import { hasToStandAside, undecidedRecusals } from "../recusal.ts";
import { investigates, separationBasis } from "../separation.ts";
import { against, placeOf } from "./record.ts";

interface Part {
  /** place of what was submitted */
  at: number;
  personId: string;
  name: string;
  did: string;
  basis: string;
}

const byForm: Readonly<Record<string, { did: string; basis: string }>> = {
  "review/legal-opinion": { did: "进行法制审核", basis: separationBasis.reviewer },
  "hearing/record": { did: "主持听证", basis: separationBasis.host },
  "hearing/report": { did: "主持听证", basis: separationBasis.host },
  "shared/review": { did: "审核案件", basis: separationBasis.general },
  "shared/approval": { did: "审批案件", basis: separationBasis.general },
  "penalty/decision-approval": { did: "作出处罚决定", basis: penaltyGrounds.approver },
};

/** 查审分离: investigators neither review nor host nor vote nor approve, and nobody approves what he proposed. */
export function* separationProblems(file: CaseFile): Generator<Problem> {
  const seen = new Set<string>();
  for (const { at, personId, name, did, basis } of partsOf(file)) {
    if (seen.has(`${personId} ${did}`)) continue;
    const asideThen = hasToStandAside({ submissions: file.submissions.slice(0, at) }, personId);
    if (!asideThen && !investigates(file, personId)) continue;
    seen.add(`${personId} ${did}`);
    if (asideThen) yield against(`${name || "有关人员"}在本案中已经决定回避，不得${did}`, grounds.recusal);
    else yield against(`${name || "承办人"}是本案的调查人员，不得${did}`, basis);
  }
}

/** 回避: who was asked to stand aside was decided about before the head decided the case. */
export function* recusalProblems(file: CaseFile): Generator<Problem> {
  const approved = placeOf(file, "penalty/decision-approval", ({ data }) => data["decision"] === "approved");
  const before = file.submissions.slice(0, approved < 0 ? undefined : approved);
  yield* undecidedRecusals({ ...file, submissions: before });
}

/** Who reviewed, hosted, voted or approved, by who submitted the form and by whom it names. */
function* partsOf({ submissions, officers }: CaseFile): Generator<Part> {
  const nameOf = (personId: string) => officers.find((o) => o.personId === personId)?.name ?? "";
  for (const [at, { formId, data, by }] of submissions.entries()) {
    const part = byForm[formId];
    if (part) yield { at, ...by, ...part };
    if (formId === "discussion/record") {
      const { chairId, members = [] } = data as {
        chairId?: string;
        members?: { personId: string; name: string }[];
      };
      const voting = { did: "参加集体讨论的表决", basis: separationBasis.voter };
      for (const { personId, name } of members) yield { at, personId, name, ...voting };
      if (chairId) yield { at, personId: chairId, name: nameOf(chairId), ...voting };
    }
    if (formId === "hearing/arrangement")
      for (const { personId, name } of (data["panel"] ?? []) as { personId?: string; name: string }[])
        if (personId) yield { at, personId, name, did: "担任听证组成人员", basis: separationBasis.host };
  }
}

/** 执法人员不得少于两人: in the case as a whole and in every act that names who was there. */
export function* officerProblems({ submissions, officers }: CaseFile): Generator<Problem> {
  const basis = penaltyGrounds.officers;
  const certified = officers.filter(({ certificateNumber }) => certificateNumber !== null);
  if (certified.length < 2)
    yield against(`本案具有行政执法资格的承办人只有${certified.length}人，不得少于两人`, basis);
  const assistants = new Set(officers.flatMap((o) => (o.certificateNumber === null ? [o.personId] : [])));
  for (const { data, at } of submissions) {
    const present = data["officersPresent"];
    if (!Array.isArray(present)) continue;
    const counted = new Set(present.filter((id) => !assistants.has(String(id))));
    if (counted.size < 2) yield against(`${dateOf(at)}的执法活动，在场具有行政执法资格的人员不足两人`, basis);
  }
}
