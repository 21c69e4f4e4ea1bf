import type { LegalDate } from "../calendar-dates.ts";
import type { Party } from "../case-file.ts";
import { type Discretion, type DiscretionInput, discretion } from "../discretion.ts";
import { DomainError } from "../errors.ts";
import type { Problem } from "../problem.ts";
import { type Assessment, countingOf, type PartyOutcome } from "./decision.ts";

/** A violation of a party with everything that its fine is judged by, as a report or a proposal records it. */
export type Assessed = Assessment &
  Omit<DiscretionInput, "violation" | "partyType" | "proposedFen" | "region" | "decidedOn"> & {
    reasons: string;
    departureReason?: string;
  };

/** What is proposed for the parties of a case. */
export interface Judgement {
  assessments: readonly Assessed[];
  penalties: readonly (PartyOutcome & { ground?: string })[];
}

/** What a judgement is judged by besides itself. */
export interface Circumstances {
  /** those against whom the case goes on */
  parties: readonly Party[];
  /** the place as the thresholds know it */
  region: string;
  on: LegalDate;
  discoveredOn?: LegalDate | undefined;
  /** what was filed as suspected */
  filed: readonly { code: string; actEndedOn?: string }[];
  /** it is on record that what was ordered was not done in time */
  overdueProven: boolean;
}

const basis = {
  parties: "行政处罚法 第四条、第四十条",
  apart: "行政处罚法 第五条第二款；安全生产法 第六章（分别裁量、合并处罚）",
  reasons: "行政处罚法 第三十四条",
  due: "行政处罚法 第五十七条第一款第一项、第二十八条第一款",
  noPenalty: "行政处罚法 第三十三条、第五十七条第一款第二项、第三项",
  crime: "行政处罚法 第二十七条第一款、第五十七条第一款第四项",
  kinds: "行政处罚法 第九条、第三十八条第一款",
  proof: "行政处罚法 第四十条、第四十六条；安全生产法 第六章",
} as const;

/** Grounds of no penalty for which the law of the violation itself is not asked. */
const beyondDiscretion = [
  "not-established",
  "not-named",
  "no-fault",
  "incapable",
  "under-fourteen",
  "time-barred",
];

/** What the law gives for one item. @throws DomainError where the amount or the code is not lawful */
export function discretionOf(item: Assessed, party: Pick<Party, "kind">, of: Circumstances): Discretion {
  const {
    partySeq: _p,
    code,
    description: _d,
    act: _a,
    fineFen,
    reasons: _r,
    departureReason: _e,
    ...facts
  } = item;
  return discretion({
    ...facts,
    violation: code,
    partyType: party.kind === "unit" ? "unit" : "citizen",
    actEndedOn: item.actEndedOn ?? of.filed.find((one) => one.code === code)?.actEndedOn,
    discoveredOn: of.discoveredOn,
    decidedOn: of.on,
    region: of.region,
    ...(fineFen > 0 ? { proposedFen: fineFen } : {}),
  });
}

/** Everything that stands against a judgement; the paths are those of the forms that carry it. */
export function* judgementProblems(judged: Judgement, of: Circumstances): Generator<Problem> {
  yield* partyProblems(judged, of);
  for (const [index, item] of judged.assessments.entries()) {
    const party = of.parties.find(({ seq }) => seq === item.partySeq);
    const outcome = judged.penalties.find(({ partySeq }) => partySeq === item.partySeq);
    if (party && outcome) yield* itemProblems(item, index, party, outcome, judged, of);
  }
  for (const [index, outcome] of judged.penalties.entries())
    yield* outcomeProblems(outcome, index, judged, of);
}

function* partyProblems({ assessments, penalties }: Judgement, of: Circumstances): Generator<Problem> {
  for (const [index, { partySeq }] of assessments.entries())
    if (!of.parties.some(({ seq }) => seq === partySeq))
      yield {
        path: `/assessments/${index}/partySeq`,
        message: `本案没有第${partySeq}号当事人`,
        basis: basis.parties,
      };
  for (const [index, { partySeq }] of penalties.entries()) {
    const path = `/penalties/${index}/partySeq`;
    if (!of.parties.some(({ seq }) => seq === partySeq))
      yield { path, message: `本案没有第${partySeq}号当事人`, basis: basis.parties };
    else if (penalties.findIndex((other) => other.partySeq === partySeq) < index)
      yield { path, message: "同一当事人只能填写一次处理意见", basis: basis.parties };
  }
  for (const { seq, name } of of.parties)
    if (!penalties.some(({ partySeq }) => partySeq === seq))
      yield { path: "/penalties", message: `没有对${name}提出处理意见`, basis: basis.parties };
}

function* itemProblems(
  item: Assessed,
  index: number,
  party: Party,
  { outcome, ground }: PartyOutcome & { ground?: string },
  { assessments }: Judgement,
  of: Circumstances,
): Generator<Problem> {
  const at = (field: string) => `/assessments/${index}/${field}`;
  let law: Discretion;
  try {
    law = discretionOf(item, party, of);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = (error.details as { reason?: string } | undefined)?.reason ?? error.message;
    yield { path: at("fineFen"), message: reason, basis: basis.reasons };
    return;
  }
  const own = assessments.filter(({ partySeq }) => partySeq === item.partySeq);
  const absorbed = !countingOf(own).includes(item);
  const range = party.kind === "unit" ? law.ranges.unit : law.ranges.person;
  if (item.stage === "overdue" && !of.overdueProven)
    yield {
      path: at("stage"),
      message: "按逾期未改正处罚的，应当有责令改正和复查未改正的证明",
      basis: basis.proof,
    };
  if (law.transferToPolice)
    yield { path: at("code"), message: "涉嫌犯罪，应当移送司法机关，不得以行政处罚代替", basis: basis.crime };
  if (outcome === "no-penalty") {
    if (item.fineFen > 0)
      yield { path: at("fineFen"), message: "不予行政处罚的，不得处以罚款", basis: basis.noPenalty };
    const must = law.mandatory && ["penalty", "heavier", "lighter-or-mitigated"].includes(law.outcome);
    if (must && !beyondDiscretion.includes(ground ?? ""))
      yield {
        path: at("code"),
        message: `依法应当给予行政处罚（${law.article}），责令改正不能代替处罚`,
        basis: basis.due,
      };
    return;
  }
  const unpunished = item.fineFen === 0 && !absorbed && range !== null && law.outcome !== "no-penalty";
  if (unpunished)
    yield {
      path: at("fineFen"),
      message: `依法应当处以罚款（${law.article}），没有提出数额`,
      basis: basis.due,
    };
  const departs = law.departsFromBenchmark || (law.outcome === "no-penalty" && item.fineFen > 0);
  if (departs && !item.departureReason)
    yield {
      path: at("departureReason"),
      message: "不采用裁量建议的，应当写明理由",
      basis: basis.reasons,
    };
}

function* outcomeProblems(
  outcome: PartyOutcome,
  index: number,
  { assessments }: Judgement,
  of: Circumstances,
): Generator<Problem> {
  const party = of.parties.find(({ seq }) => seq === outcome.partySeq);
  if (!party || outcome.outcome === "no-penalty") return;
  const own = assessments.filter(({ partySeq }) => partySeq === outcome.partySeq);
  const other =
    outcome.warning || outcome.confiscationFen || outcome.suspension || outcome.otherKinds?.length;
  if (own.length === 0)
    yield {
      path: `/penalties/${index}`,
      message: `没有对${party.name}的违法行为分别裁量`,
      basis: basis.apart,
    };
  else if (!other && own.every(({ fineFen }) => fineFen === 0))
    yield { path: `/penalties/${index}`, message: "给予行政处罚的，应当写明处罚种类", basis: basis.kinds };
  if (party.kind !== "unit") return;
  const ordered = own.flatMap((item) => suspensionBy(item, party, of));
  const path = `/penalties/${index}/suspension`;
  if (ordered.length > 0 && !outcome.suspension)
    yield { path, message: `依法应当并处责令${ordered[0]}`, basis: basis.due };
  if (ordered.length === 0 && outcome.suspension)
    yield { path, message: "所适用的法条没有规定责令停产停业整顿", basis: basis.kinds };
}

function suspensionBy(item: Assessed, party: Party, of: Circumstances): string[] {
  try {
    const { suspension } = discretionOf(item, party, of);
    return suspension ? [suspension] : [];
  } catch {
    // The item's own problem says what is wrong with it.
    return [];
  }
}

/** 不得选择性处罚: every violation that was filed is judged, whichever way. */
export function* pickedProblems(
  { assessments }: Pick<Judgement, "assessments">,
  { filed }: Pick<Circumstances, "filed">,
): Generator<Problem> {
  for (const code of new Set(filed.map((one) => one.code)))
    if (!assessments.some((item) => item.code === code))
      yield { path: "/assessments", message: `立案的违法行为${code}没有裁量，不得遗漏`, basis: basis.apart };
}
