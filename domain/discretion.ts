import { type BenchmarkCell, cellFor, loadBenchmark } from "./discretion/benchmark.ts";
import { benchmarkCells } from "./discretion/benchmark-cells.ts";
import { conclude } from "./discretion/conclude.ts";
import { crimeQuestion } from "./discretion/crime.ts";
import type { DiscretionInput } from "./discretion/facts.ts";
import { governingVersion } from "./discretion/lighter-law.ts";
import { limitation } from "./discretion/limitation.ts";
import { noProceedings, type Proceedings, proceedings } from "./discretion/proceedings.ts";
import { assertLawful, type Ranges, rangesOf } from "./discretion/ranges.ts";
import { type Reason, rangeText } from "./discretion/reason.ts";
import { type Outcome, outcomes } from "./discretion/words.ts";
import { DomainError } from "./errors.ts";
import { tierOf, type Violation, versionsOf, violations } from "./violations.ts";

export { loadBenchmark } from "./discretion/benchmark.ts";
export type { DiscretionInput } from "./discretion/facts.ts";
export type { Reason } from "./discretion/reason.ts";

/** A proposal with its reasoning; an officer departs from it only with written reasons. */
export interface Discretion extends Omit<Proceedings, "reasons"> {
  violation: string;
  zh: string;
  article: string;
  duty: string;
  outcome: Outcome;
  outcomeZh: string;
  /** the law leaves no choice of another outcome */
  mandatory: boolean;
  /** statutory ranges in fen, bounds included; `null` where the article does not fine that party at this stage */
  ranges: Ranges;
  /** what the unit is ordered to suspend */
  suspension: string | null;
  transferToPolice: boolean;
  /** whether a crime is suspected must be examined before the decision */
  crimeCheckRequired: boolean;
  coercionMayBeSpared: boolean;
  /** the part of the range that the benchmark gives */
  benchmark: { id: string; label: string; min: number; max: number } | null;
  /** the amount proposed is lawful, but not the benchmark's: written reasons are due */
  departsFromBenchmark: boolean;
  /** something in the reasons is still to be checked */
  provisional: boolean;
  reasons: Reason[];
}

export interface DiscretionOptions {
  table?: readonly Violation[];
  benchmark?: readonly BenchmarkCell[];
}

const shippedBenchmark = loadBenchmark(benchmarkCells);

/**
 * What the law gives for one violation of one party. Pure: no clock, no case.
 * @throws DomainError INVALID_INPUT, INVALID_DATE, RULE_BROKEN (with the rule that the amount or the row breaks)
 */
export function discretion(input: DiscretionInput, options: DiscretionOptions = {}): Discretion {
  const { actEndedOn, decidedOn, stage, proposedFen, partyType } = input;
  const late = limitation(input);
  const versions = versionsOf(input.violation, options.table ?? violations);
  const law = governingVersion(versions, stage, actEndedOn, decidedOn);
  const { violation } = law;
  const { tier, article } = tierOf(violation, stage, input.accidentClass);
  const { ranges, reasons: rangeReasons } = rangesOf(tier, article, input);
  const crime = crimeQuestion(violation, input);
  const judged = conclude({
    input,
    tier,
    article,
    barred: late.barred,
    stillUnlawful: law.stillUnlawful,
    crime,
  });

  const punished = judged.outcome !== "no-penalty" || (!judged.mandatory && proposedFen !== undefined);
  const { zh: suspended, when } = tier.suspension ?? {};
  const suspension =
    punished && suspended && (when === "always" || input.seriousness === "serious") ? suspended : null;
  const range = partyType === "unit" ? ranges.unit : ranges.person;
  const cell = punished ? cellFor(options.benchmark ?? shippedBenchmark, input) : undefined;
  const lawful = proposedFen === undefined ? [] : proposed(input, judged, range, article);
  const belowMinimum = proposedFen !== undefined && range !== null && proposedFen < range.min;
  const departsFromBenchmark =
    cell !== undefined && proposedFen !== undefined && (proposedFen < cell.min || proposedFen > cell.max);
  const steps =
    punished && judged.outcome !== "order-only"
      ? proceedings({
          partyType,
          fineFen: proposedFen ?? range?.max ?? null,
          fineIsMaximum: proposedFen === undefined,
          suspension,
          licence: tier.licence,
          confiscation: tier.confiscation,
          region: input.region,
          decidedOn,
          serious: input.seriousness === "serious",
          complex: input.complex ?? false,
          publicInterest: input.publicInterest ?? false,
          belowMinimum,
        })
      : noProceedings;
  const reasons = [
    ...late.reasons,
    ...law.reasons,
    ...crime.reasons,
    ...judged.reasons,
    ...rangeReasons,
    ...(punished
      ? besides([suspension && `责令${suspension}`, tier.confiscation, tier.licence], article)
      : []),
    ...benchmarkReasons(cell, input, departsFromBenchmark, punished),
    ...lawful,
    ...steps.reasons,
  ];
  return {
    violation: violation.code,
    zh: violation.zh,
    article,
    duty: violation.duty,
    outcome: judged.outcome,
    outcomeZh: outcomes[judged.outcome],
    mandatory: judged.mandatory,
    ranges,
    suspension,
    hearingRequired: steps.hearingRequired,
    legalReviewRequired: steps.legalReviewRequired,
    collectiveDiscussionRequired: steps.collectiveDiscussionRequired,
    simpleProcedureAllowed: steps.simpleProcedureAllowed && !crime.transferToPolice,
    transferToPolice: crime.transferToPolice,
    crimeCheckRequired: crime.crimeCheckRequired,
    coercionMayBeSpared: judged.coercionMayBeSpared,
    benchmark: cell ? { id: cell.id, label: cell.label, min: cell.min, max: cell.max } : null,
    departsFromBenchmark,
    provisional: reasons.some(({ provisional }) => provisional),
    reasons,
  };
}

/** What the article orders besides the fine. */
const besides = (orders: readonly (string | null | undefined)[], basis: string): Reason[] =>
  orders.flatMap((text) => (text ? [{ text, basis }] : []));

function proposed(
  { proposedFen = 0, partyType, notifiedFen, newGround }: DiscretionInput,
  { outcome, mandatory }: { outcome: Outcome; mandatory: boolean },
  range: Ranges["unit"],
  article: string,
): Reason[] {
  if (outcome === "no-penalty" && mandatory && range !== null)
    throw new DomainError("RULE_BROKEN", { proposedFen, reason: "依法应当不予行政处罚，不得拟处罚款" });
  return assertLawful({
    proposedFen,
    party: partyType === "unit" ? "单位" : "个人",
    range,
    article,
    belowMinimumAllowed: outcome === "lighter-or-mitigated" || outcome === "weigh",
    notifiedFen,
    newGround,
  });
}

function benchmarkReasons(
  cell: BenchmarkCell | undefined,
  { proposedFen, region }: DiscretionInput,
  departs: boolean,
  punished: boolean,
): Reason[] {
  if (!punished) return [];
  if (cell === undefined)
    return [
      {
        text: `${region ?? "本地区"}没有可适用的裁量基准档次（应急〔2024〕90号的表尚未录入），在法定幅度内裁量并说明理由`,
        basis: "行政处罚法 第三十四条",
        provisional: true,
      },
    ];
  const { basis, label, measures, note } = cell;
  const where = `${measures}：${label}，裁量基准${rangeText(cell)}`;
  return [
    { text: note ? `${where}（${note}）` : where, basis, provenance: "partial", provisional: true },
    ...(departs
      ? [
          {
            text: `拟罚数额${rangeText({ min: proposedFen ?? 0, max: proposedFen ?? 0 })}不在裁量基准之内，须书面说明理由`,
            basis: "行政处罚法 第三十四条",
          },
        ]
      : []),
  ];
}
