import type { CaseFile } from "../../../domain/case-file.ts";
import { head, submission, withData } from "../example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../penalty-file.ts";

const spared = [
  {
    partySeq: 1,
    outcome: "no-penalty",
    warning: false,
    ground: "first-offence",
    education: "按照规定如实记录安全生产教育和培训情况，由专人管理培训档案",
  },
  { partySeq: 2, outcome: "penalty", warning: false },
];

/** The same case, in which the unit is not punished because it is its first violation. */
function aSparedFile(more: Partial<CaseFile> = {}): CaseFile {
  const file = aPenaltyFile(more);
  return {
    ...file,
    submissions: withData(file, "penalty/decision-proposal", { penalties: spared }),
  };
}

/** The same case under the rules of old, with more time given. */
function anExtendedFile(): CaseFile {
  const file = aPenaltyFile();
  const [clock] = file.deadlines;
  if (!clock) throw new Error("the example has no time for its decision");
  return {
    ...file,
    submissions: [
      ...file.submissions,
      submission("penalty/time-extension", "extension-proposed", "2026-07-01T09:00", {
        level: "head",
        reason: "需要委托鉴定机构对储罐进行检测，检测周期二十日。",
      }),
      submission(
        "shared/review",
        "review-time-extension",
        "2026-07-01T10:00",
        { decision: "approved" },
        head,
      ),
    ],
    deadlines: [
      { ...clock, state: "superseded", dueOn: "2026-07-15" },
      { ...clock, state: "running", rule: "penalty-decision-head-extension-before-2026-02" },
    ],
  };
}

/** The record from which each document of the ordinary procedure is made. */
export function ordinaryFileFor(id: string): CaseFile {
  if (id === "penalty/decision") return aPenaltyFile({ scope: { partyId: unitParty.id } });
  if (id === "penalty/no-penalty-decision") return aSparedFile({ scope: { partyId: unitParty.id } });
  return id === "penalty/time-extension" ? anExtendedFile() : aPenaltyFile();
}
