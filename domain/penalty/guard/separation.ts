import type { CaseFile } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { penaltyGrounds } from "../grounds.ts";
import { investigates, separationBasis } from "../separation.ts";
import { against } from "./record.ts";

interface Part {
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
  for (const { personId, name, did, basis } of partsOf(file)) {
    if (!investigates(file, personId) || seen.has(`${personId} ${did}`)) continue;
    seen.add(`${personId} ${did}`);
    yield against(`${name || "承办人"}是本案的调查人员，不得${did}`, basis);
  }
}

/** Who reviewed, hosted, voted or approved, by who submitted the form and by whom it names. */
function* partsOf({ submissions, officers }: CaseFile): Generator<Part> {
  const nameOf = (personId: string) => officers.find((o) => o.personId === personId)?.name ?? "";
  for (const { formId, data, by } of submissions) {
    const part = byForm[formId];
    if (part) yield { ...by, ...part };
    if (formId === "discussion/record") {
      const { chairId, members = [] } = data as {
        chairId?: string;
        members?: { personId: string; name: string }[];
      };
      const voting = { did: "参加集体讨论的表决", basis: separationBasis.voter };
      for (const { personId, name } of members) yield { personId, name, ...voting };
      if (chairId) yield { personId: chairId, name: nameOf(chairId), ...voting };
    }
    if (formId === "hearing/arrangement")
      for (const { personId, name } of (data["panel"] ?? []) as { personId?: string; name: string }[])
        if (personId) yield { personId, name, did: "担任听证组成人员", basis: separationBasis.host };
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
    if (counted.size < 2)
      yield against(`${at.slice(0, 10)}的执法活动，在场具有行政执法资格的人员不足两人`, basis);
  }
}
