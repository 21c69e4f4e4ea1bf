import type { LegalDate } from "../calendar-dates.ts";
import { type CaseFile, latest, type Party, type Submission } from "../case-file.ts";
import type { Stage } from "../violations.ts";
import { type FiledViolation, filedIn, provisionOf } from "./provision.ts";

/** One violation of one party as the officers judge it: an item of 分别裁量. Money in integer fen. */
export interface Assessment {
  partySeq: number;
  code: string;
  description: string;
  /** which act of the party it is: several norms broken by one act carry the same number */
  act?: number;
  stage: Stage;
  fineFen: number;
}

/** What is to become of one party. */
export interface PartyOutcome {
  partySeq: number;
  outcome: "penalty" | "no-penalty";
  warning: boolean;
  confiscationFen?: number;
  suspension?: boolean;
  otherKinds?: string[];
}

/** The part that a report, a proposal and a decision on the spot share. */
export interface Judged {
  assessments?: Assessment[];
  penalties?: PartyOutcome[];
}

/** The penalty of one party, its violations judged apart and then summed. Money in integer fen. */
export interface PartyPenalty {
  partyId: string;
  outcome: "penalty" | "no-penalty";
  warning: boolean;
  fineFen: number;
  confiscationFen: number;
  /** 停产停业整顿 */
  suspension: boolean;
  /** values of otherKinds in the form penalty/decision-proposal */
  otherKinds: string[];
  /** `basis`: the article that punishes */
  violations: { code: string; description: string; fineFen: number; basis: string }[];
}

/** What of a case a decision is read from; a case file and the facts of an act both have it. */
export type DecisionRecord = Pick<CaseFile, "submissions" | "parties">;

/** The penalties that the latest investigation report proposes, in the order of the parties; none without a report. */
export const proposedPenalties = (file: DecisionRecord): PartyPenalty[] =>
  penaltiesOf(latest(file, "penalty/investigation-report"), file.parties, filedIn(file));

/** The penalties that were decided, on the spot included; none as long as no head has approved. */
export const decidedPenalties = (file: DecisionRecord): PartyPenalty[] =>
  penaltiesOf(decisionOf(file)?.decision, file.parties, filedIn(file));

/** The day of the decision, or null as long as there is none. */
export const decidedOn = (file: DecisionRecord): LegalDate | null => decisionOf(file)?.on ?? null;

/** The proposal that the head approved last with the day of that approval, or the decision on the spot. */
export function decisionOf(
  file: Pick<CaseFile, "submissions">,
): { decision: Submission; on: LegalDate } | undefined {
  const { submissions } = file;
  const at = submissions.findLastIndex(
    (s) => s.formId === "penalty/decision-approval" && s.data["decision"] === "approved",
  );
  const decision = submissions.slice(0, at + 1).findLast((s) => s.formId === "penalty/decision-proposal");
  if (decision) return { decision, on: String(submissions[at]?.data["decidedOn"]) };
  const onTheSpot = latest(file, "simplified/decision");
  return onTheSpot && { decision: onTheSpot, on: dayOf(onTheSpot) };
}

const dayOf = ({ data, at }: Submission): LegalDate => String(data["decidedOn"] ?? at).slice(0, 10);

/** The same of what was submitted; none without a submission. */
export const penaltiesOf = (
  submission: Submission | undefined,
  parties: readonly Party[],
  filed?: readonly FiledViolation[],
): PartyPenalty[] => penaltiesFrom((submission?.data ?? {}) as Judged, parties, filed);

/**
 * What is judged of each party, its violations summed: one act is fined once, by the norm that fines it highest.
 * @param filed what tells the articles of a code that holds several
 */
export function penaltiesFrom(
  { assessments = [], penalties = [] }: Judged,
  parties: readonly Party[],
  filed: readonly FiledViolation[] = [],
): PartyPenalty[] {
  return parties.flatMap((party) => {
    const outcome = penalties.find(({ partySeq }) => partySeq === party.seq);
    if (!outcome) return [];
    const own = assessments.filter(({ partySeq }) => partySeq === party.seq);
    const fined = outcome.outcome === "penalty" ? countingOf(own) : [];
    return [
      {
        partyId: party.id,
        outcome: outcome.outcome,
        warning: outcome.warning,
        fineFen: fined.reduce((sum, { fineFen }) => sum + fineFen, 0),
        confiscationFen: outcome.confiscationFen ?? 0,
        suspension: outcome.suspension ?? false,
        otherKinds: outcome.otherKinds ?? [],
        violations: own.map((one) => ({
          code: one.code,
          description: one.description,
          fineFen: fined.includes(one) ? one.fineFen : 0,
          basis: provisionOf(one, filed).article,
        })),
      },
    ];
  });
}

/** 一事不二罚 (行政处罚法 第二十九条): of several norms that one act breaks, the one that fines it highest. */
export const countingOf = <A extends Pick<Assessment, "act" | "fineFen">>(assessments: readonly A[]): A[] =>
  assessments.filter((one, at) => {
    if (one.act === undefined) return true;
    const same = assessments.filter(({ act }) => act === one.act);
    const highest = Math.max(...same.map(({ fineFen }) => fineFen));
    return (
      one.fineFen === highest &&
      assessments.findIndex((o) => o.act === one.act && o.fineFen === highest) === at
    );
  });
