import type { LegalDate } from "../calendar-dates.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { DomainError } from "../errors.ts";
import {
  type FenRange,
  type PartyType,
  type Stage,
  type Violation,
  versionOn,
  violations,
} from "../violations.ts";
import type { DiscretionInput } from "./facts.ts";
import { rangeText } from "./reason.ts";

/** From … or above … to …, as the benchmark counts its factor: shares as fractions, places as numbers. */
export interface Measured {
  from?: number;
  above?: number;
  to?: number;
}

/** One cell of a benchmark (裁量基准): for this much of the factor, this part of the statutory range. */
export interface BenchmarkCell extends FenRange {
  id: string;
  violation: string;
  stage: Stage;
  party: PartyType;
  /** what is counted */
  measures: string;
  label: string;
  measured: Measured;
  /** the place whose benchmark it is; without it not tied to a place */
  region?: string;
  basis: string;
  provenance: Provenance;
  validFrom: LegalDate;
  validTo?: LegalDate;
  note?: string;
}

/**
 * Takes in a benchmark. A benchmark is a rule of the bureau and cannot go past the law, so nothing of a table
 * is taken while one of its cells does.
 * @returns the cells, unchanged
 * @throws DomainError RULE_BROKEN; `details.refused` names every wrong cell with its reason
 */
export function loadBenchmark(
  cells: readonly BenchmarkCell[],
  table: readonly Violation[] = violations,
): readonly BenchmarkCell[] {
  const refused = cells.flatMap((cell, i) => {
    const reason = faultOf(cell, table) ?? clashOf(cell, cells.slice(0, i));
    return reason ? [{ cell: cell.id, reason }] : [];
  });
  if (refused.length === 0) return cells;
  throw new DomainError("RULE_BROKEN", {
    refused,
    reason: `裁量基准不能载入：${refused.map(({ cell, reason }) => `${cell} ${reason}`).join("；")}`,
  });
}

function faultOf(cell: BenchmarkCell, table: readonly Violation[]): string | undefined {
  const violation = versionOn(table.filter(({ code }) => code === cell.violation));
  if (violation === undefined) return `违法行为“${cell.violation}”不在表中`;
  if (violation.unusable) return violation.unusable;
  const { from, above, to } = cell.measured;
  if (to !== undefined && (to < (from ?? to) || to <= (above ?? to - 1))) return "档次的上下界颠倒";
  if (!Number.isSafeInteger(cell.min) || !Number.isSafeInteger(cell.max) || cell.min > cell.max)
    return "数额不是整数分，或者下限高于上限";
  const tier = violation.tiers[cell.stage];
  const fine = cell.party === "unit" ? tier?.unit : tier?.person;
  const whom = cell.party === "unit" ? "单位" : "责任人员";
  if (fine?.kind !== "amount") return `${violation.article}在本阶段没有规定对${whom}的定额罚款`;
  const [own, statutory] = [rangeText(cell), rangeText(fine)];
  if (cell.min < fine.min) return `${own}低于${violation.article}的下限（${statutory}）`;
  if (cell.max > fine.max) return `${own}高于${violation.article}的上限（${statutory}）`;
  return undefined;
}

/** Two cells for the same case would leave the choice to chance. */
function clashOf(cell: BenchmarkCell, earlier: readonly BenchmarkCell[]): string | undefined {
  if (earlier.some(({ id }) => id === cell.id)) return "编号重复";
  const other = earlier.find(
    (e) =>
      e.violation === cell.violation &&
      e.stage === cell.stage &&
      e.party === cell.party &&
      (e.region === undefined || cell.region === undefined || e.region === cell.region) &&
      (e.validTo === undefined || cell.validFrom <= e.validTo) &&
      (cell.validTo === undefined || e.validFrom <= cell.validTo) &&
      overlap(e.measured, cell.measured),
  );
  return other && `与${other.id}的档次重叠`;
}

function overlap(a: Measured, b: Measured): boolean {
  const below = (x: Measured, y: Measured) => {
    const to = x.to ?? Number.POSITIVE_INFINITY;
    return to < (y.from ?? Number.NEGATIVE_INFINITY) || to <= (y.above ?? Number.NEGATIVE_INFINITY);
  };
  return !below(a, b) && !below(b, a);
}

/** The cell for a party and a measured factor; without place, day or measure only what needs none of them. */
export function cellFor(cells: readonly BenchmarkCell[], input: DiscretionInput): BenchmarkCell | undefined {
  const { measured, region, decidedOn } = input;
  if (measured === undefined) return undefined;
  return cells.find(
    (cell) =>
      cell.violation === input.violation &&
      cell.stage === input.stage &&
      cell.party === input.partyType &&
      (cell.region === undefined || (region?.includes(cell.region) ?? false)) &&
      (decidedOn === undefined
        ? cell.validTo === undefined
        : cell.validFrom <= decidedOn && (cell.validTo === undefined || decidedOn <= cell.validTo)) &&
      measured >= (cell.measured.from ?? Number.NEGATIVE_INFINITY) &&
      measured > (cell.measured.above ?? Number.NEGATIVE_INFINITY) &&
      measured <= (cell.measured.to ?? Number.POSITIVE_INFINITY),
  );
}
