import type { LegalDate } from "../calendar-dates.ts";
import type { AccidentClass, PartyType, Stage } from "../violations.ts";
import type { Facts } from "./decision-table.ts";
import { factName } from "./lists.ts";
import {
  type Aggravation,
  aggravations,
  type Capacity,
  type Harm,
  type Mitigation,
  mitigations,
  type Seriousness,
  words,
  yesNo,
} from "./words.ts";

/** What is asked: one violation of one party. Money in integer fen, dates as YYYY-MM-DD. */
export interface DiscretionInput {
  /** code of the violation, "V05" */
  violation: string;
  stage: Stage;
  /** whose penalty is judged: thresholds, ceilings and `proposedFen` are this party's */
  partyType: PartyType;
  firstOffence: boolean;
  seriousness: Seriousness;
  correctedInTime: boolean;
  harm: Harm;
  proposedFen?: number | undefined;
  /** the place as people write it, "江西省赣州市南康区" */
  region?: string | undefined;
  /** the day of the act, or the last day of a continuing one */
  actEndedOn?: LegalDate | undefined;
  discoveredOn?: LegalDate | undefined;
  /** the day of the decision, for the law of that day; without it the present law applies */
  decidedOn?: LegalDate | undefined;
  mitigations?: readonly Mitigation[] | undefined;
  aggravations?: readonly Aggravation[] | undefined;
  capacity?: Capacity | undefined;
  noFault?: boolean | undefined;
  /** the act concerns life and health; taken as true, because that is what this law protects */
  lifeOrHealth?: boolean | undefined;
  accidentClass?: AccidentClass | undefined;
  /** an accident that is extremely grave in its facts and effects */
  extremelyGrave?: boolean | undefined;
  majorHazard?: boolean | undefined;
  /** somebody has examined whether a crime is suspected */
  crimeSuspected?: boolean | undefined;
  publicInterest?: boolean | undefined;
  complex?: boolean | undefined;
  illegalIncomeFen?: number | undefined;
  lastYearIncomeFen?: number | undefined;
  /** the first fine, for the daily penalty */
  originalFineFen?: number | undefined;
  /** what the benchmark counts: a share (0.25) or a number of places */
  measured?: number | undefined;
  /** the amount the party was told of, and whether there is a new lawful ground that it was told of again */
  notifiedFen?: number | undefined;
  newGround?: boolean | undefined;
}

/** The facts in the words of the decision tables; every input of every list has a value. */
export function tableFacts(input: DiscretionInput, timeBarred: boolean): Facts {
  const flags = (all: object, given: readonly string[] = []) =>
    Object.keys(all).map((ground) => [factName(ground), yesNo(given.includes(ground))] as const);
  return {
    stage: words.stage[input.stage],
    capacity: words.capacity[input.capacity ?? "full"],
    seriousness: words.seriousness[input.seriousness],
    harm: words.harm[input.harm],
    firstOffence: yesNo(input.firstOffence),
    correctedInTime: yesNo(input.correctedInTime),
    noFault: yesNo(input.noFault ?? false),
    timeBarred: yesNo(timeBarred),
    ...Object.fromEntries(flags(mitigations, input.mitigations)),
    ...Object.fromEntries(flags(aggravations, input.aggravations)),
  };
}
