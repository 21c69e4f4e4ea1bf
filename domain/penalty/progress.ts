import type { LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import type { CaseFile } from "../case-file.ts";
import { grounds } from "../grounds.ts";
import type { Problem } from "../problem.ts";
import { decisionOf } from "./decision.ts";

interface Opened {
  case: Pick<CaseFile["case"], "openedOn">;
}

type Record = Pick<CaseFile, "submissions" | "parties">;

/** 立案之日: when the head approved the filing; the day on which the lead was taken up as long as that is not on record. */
export function filedOnOf({
  submissions,
  case: { openedOn },
}: Pick<CaseFile, "submissions"> & Opened): LegalDate {
  const approval = submissions.findLast(
    ({ elementId, data }) => elementId === "approve-filing" && data["decision"] === "approved",
  );
  return approval ? dateOf(approval.at) : openedOn;
}

/** Whether the investigation rests: the head has suspended it, and nobody has put on record that it goes on. */
export function isSuspended({ submissions }: Pick<CaseFile, "submissions">): boolean {
  const suspended = submissions.findLastIndex(
    ({ elementId, data }) => elementId === "approve-suspension" && data["decision"] === "approved",
  );
  const resumed = submissions.findLastIndex(({ formId }) => formId === "penalty/resumption");
  return suspended > resumed;
}

/** What stands against an act that belongs between the filing and the decision. */
export function* betweenFilingAndDecision(file: Record): Generator<Problem> {
  const basis = "行政处罚法 第五十四条、第五十七条";
  if (file.parties.length === 0) yield { path: "", message: "案件尚未立案", basis };
  else if (decisionOf(file)) yield { path: "", message: "案件已经作出处理决定", basis };
  else if (isSuspended(file)) yield { path: "", message: "案件正在中止调查，请先恢复调查", basis };
}

/** Who approved, reviewed or hosted is on the other side of 查审分离 and does not investigate afterwards. */
export function* investigatorProblems(
  { submissions }: Pick<CaseFile, "submissions">,
  personIds: readonly string[],
  field: string,
): Generator<Problem> {
  const deciding = [
    ...["shared/review", "shared/approval", "penalty/decision-approval"],
    ...["review/legal-opinion", "hearing/record", "hearing/report"],
  ];
  for (const [index, personId] of personIds.entries())
    if (submissions.some(({ formId, by }) => by.personId === personId && deciding.includes(formId)))
      yield {
        path: `/${field}/${index}`,
        message: "已经审核、审批或者主持过本案的人员不得担任承办人",
        basis: grounds.separation,
      };
}
