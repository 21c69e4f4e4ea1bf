import type { ActFacts } from "../authority.ts";
import { type CaseFile, latest, type SourceCase } from "../case-file.ts";
import { type Proceedings, proceedings } from "../discretion/proceedings.ts";
import { DomainError } from "../errors.ts";
import { penaltiesFrom } from "./decision.ts";
import { remainingParties } from "./ended-parties.ts";
import { regionOf } from "./guard/record.ts";
import { type Circumstances, discretionOf, type Judgement } from "./judgement.ts";

type Record = Pick<CaseFile, "submissions" | "parties" | "organ" | "now" | "source">;

/** Documents of an inspection in which it was judged whether what was ordered had been done. */
const judgements = ["rectification/recheck-opinion", "major-hazard/review-opinion"];

/** Clocks that were the party's to keep; the others of an inspection are the bureau's own. */
const ofTheParty = ["rectification-order", "major-hazard-supervision"];

/** 逾期未改正: it was judged in writing and handed over, or a clock of the inspection ran out. */
const provenBy = ({ documents, findings, deadlines }: SourceCase): boolean =>
  (documents.some(({ template }) => judgements.includes(template)) &&
    findings.some(({ status }) => status === "referred")) ||
  deadlines.some(({ state, rule }) => state === "overdue" && ofTheParty.includes(rule));

interface Filed {
  discoveredOn?: string;
  violations?: { code: string; actEndedOn?: string }[];
}

/** What the judgement of a case is judged by, read from its record. */
export function circumstancesOf(
  file: Record | ActFacts,
  evidence: readonly { name: string }[] = [],
): Circumstances {
  const filing = (latest(file, "penalty/filing")?.data ?? {}) as Filed;
  const report = latest(file, "penalty/investigation-report")?.data as
    | { evidence?: { name: string }[] }
    | undefined;
  const named = [...evidence, ...(report?.evidence ?? [])];
  return {
    parties: remainingParties(file),
    region: regionOf(file),
    on: file.now.on,
    discoveredOn: filing.discoveredOn,
    filed: filing.violations ?? [],
    overdueProven:
      (file.source !== null && provenBy(file.source)) || named.some(({ name }) => /复查|责令/.test(name)),
  };
}

/** Which steps the law wants before what is judged here may be decided: one party that needs a step makes it due. */
export function stepsBefore(
  judged: Judgement,
  of: Circumstances,
  complex = false,
): Pick<Proceedings, "legalReviewRequired" | "collectiveDiscussionRequired"> {
  const all = penaltiesFrom({ assessments: [...judged.assessments], penalties: [...judged.penalties] }, [
    ...of.parties,
  ])
    .filter(({ outcome }) => outcome === "penalty")
    .map((penalty) => {
      const party = of.parties.find(({ id }) => id === penalty.partyId);
      const own = judged.assessments.filter(({ partySeq }) => partySeq === party?.seq);
      return proceedings({
        partyType: party?.kind === "person" ? "citizen" : "unit",
        fineFen: penalty.fineFen > 0 ? penalty.fineFen : null,
        fineIsMaximum: false,
        suspension: penalty.suspension ? "停产停业整顿" : null,
        licence: penalty.otherKinds.length > 0 ? "其他较重的行政处罚" : undefined,
        confiscation: penalty.confiscationFen > 0 ? "没收违法所得" : undefined,
        region: of.region,
        decidedOn: of.on,
        serious: own.some(({ seriousness }) => seriousness === "serious"),
        complex,
        publicInterest: own.some(({ publicInterest }) => publicInterest === true),
        belowMinimum: own.some((item) => party !== undefined && belowMinimum(item, party, of)),
      });
    });
  return {
    legalReviewRequired: all.some(({ legalReviewRequired }) => legalReviewRequired),
    collectiveDiscussionRequired: all.some(
      ({ collectiveDiscussionRequired }) => collectiveDiscussionRequired,
    ),
  };
}

function belowMinimum(
  item: Judgement["assessments"][number],
  party: Circumstances["parties"][number],
  of: Circumstances,
): boolean {
  try {
    const { ranges } = discretionOf(item, party, of);
    const range = party.kind === "unit" ? ranges.unit : ranges.person;
    return item.fineFen > 0 && range !== null && item.fineFen < range.min;
  } catch (error) {
    // An amount that is not lawful is refused by the rule of the form; here it only makes the procedure stricter.
    if (error instanceof DomainError) return true;
    throw error;
  }
}
