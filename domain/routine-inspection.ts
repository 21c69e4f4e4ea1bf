import type { CaseStatus } from "./case-status.ts";
import { local, since } from "./deadlines/since.ts";

/** How often one unit inspects one enterprise as a matter of routine: a local paper says so, in principle. */
export const routineCap = {
  aYear: 1,
  basis: `${local.pingshan}（除线索核查和专项部署外，原则上同一年不再检查）；国办发〔2024〕54号（年度检查频次上限）`,
  provenance: "local",
  validFrom: since.localPapers,
  note: "“原则上”一次：再次检查应当在检查方案的“检查频次说明”中写明理由，经批准后实施。投诉举报、上级交办、其他机关移送、专项部署、红码企业和突发事件的检查不计入，也不受限制；案件之内的复查不另行计算",
} as const;

/** Where a routine inspection comes from; all others have an occasion of their own and are not counted. */
export const routineSources: readonly string[] = ["plan", "double-random"];

/** How inspections end that did not take place; they are not counted. */
export const neverTookPlace: readonly CaseStatus[] = ["not-approved", "withdrawn", "entry-refused"];

/** A routine inspection of the same enterprise in the same year that a department took part in. */
export interface RoutineInspection {
  unitId: string;
  number: string;
}

/**
 * Which departments go beyond the cap, a sentence each: the paper says how often in principle, so the scheme has to give
 * reasons and the head approves them.
 * @param units ids and names of the departments to be sent, in the order of the form
 * @param year the year of the planned visit
 */
export const beyondCap = (
  units: readonly { id: string; name: string }[],
  earlier: readonly RoutineInspection[],
  year: string,
): string[] =>
  units.flatMap(({ id, name }) => {
    const own = earlier.filter(({ unitId }) => unitId === id).map(({ number }) => number);
    if (own.length < routineCap.aYear) return [];
    return [
      `${name}${year}年已对该企业派出例行检查${own.join("、")}，同一单位对同一企业一年内例行检查原则上不超过${routineCap.aYear}次`,
    ];
  });

/** What was found beyond the cap when an inspection was dispatched. */
export const beyondCapOf = (dispatch: Record<string, unknown>): string[] =>
  (dispatch["beyondCap"] as string[] | undefined) ?? [];
