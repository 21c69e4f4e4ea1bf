import { wan } from "../violations/violation.ts";
import type { FenRange, PartyType, Stage } from "../violations.ts";
import type { BenchmarkCell, Measured } from "./benchmark.ts";

type Row = [id: string, label: string, measured: Measured, min: number, max: number];

const range = (min: number, max: number): FenRange => ({ min: wan(min), max: wan(max) });

function cells(
  common: Pick<
    BenchmarkCell,
    "violation" | "measures" | "region" | "basis" | "validFrom" | "validTo" | "note"
  >,
  stage: Stage,
  party: PartyType,
  rows: readonly Row[],
): BenchmarkCell[] {
  return rows.map(([id, label, measured, min, max]) => ({
    id,
    ...common,
    provenance: "partial",
    stage,
    party,
    label,
    measured,
    ...range(min, max),
  }));
}

const training = {
  violation: "V05",
  measures: "涉及人员占从业人员总数的比例",
  region: "山西",
  basis: "山西省应急管理厅 晋应急发〔2021〕260号",
  validFrom: "2021-09-01",
  note: "据转载录入，30%以上档次的原文缺失，现行效力待核",
} as const;
const upTo10 = { above: 0, to: 0.1 };
const upTo30 = { above: 0.1, to: 0.3 };

const signs = {
  violation: "V10",
  measures: "未设置警示标志的处数",
  basis: "地方安全生产行政处罚自由裁量标准（出处地区待核）",
  validFrom: "2021-09-01",
  validTo: "2024-10-31",
  note: "应急〔2024〕90号发布后失效，仅供核对旧案",
} as const;
const places = (n: number): Measured => ({ from: n, to: n });

/**
 * The benchmark cells that are known and lie inside their articles. The national table (应急〔2024〕90号) is not
 * entered yet. Not here, because the loader refuses them: the cells of the warning signs that would fine the
 * person 0.5 万元, below the 1 万元 of 安全生产法 第九十九条.
 */
export const benchmarkCells: readonly BenchmarkCell[] = [
  ...cells(training, "first", "unit", [
    ["v05-first-unit-10", "涉及人员不超过10%", upTo10, 0, 3],
    ["v05-first-unit-30", "涉及人员超过10%、不超过30%", upTo30, 3, 7],
  ]),
  ...cells(training, "overdue", "unit", [
    ["v05-overdue-unit-10", "涉及人员不超过10%", upTo10, 10, 13],
    ["v05-overdue-unit-30", "涉及人员超过10%、不超过30%", upTo30, 13, 17],
  ]),
  ...cells(training, "overdue", "citizen", [
    ["v05-overdue-person-10", "涉及人员不超过10%", upTo10, 2, 2],
    ["v05-overdue-person-30", "涉及人员超过10%、不超过30%", upTo30, 2, 3],
  ]),
  ...cells(signs, "first", "unit", [
    ["v10-first-unit-1", "1处", places(1), 1, 1],
    ["v10-first-unit-2", "2处", places(2), 1, 2],
    ["v10-first-unit-3", "3处", places(3), 2, 3],
    ["v10-first-unit-4", "4处", places(4), 2, 3],
    ["v10-first-unit-5", "5处以上", { from: 5 }, 3, 5],
  ]),
  ...cells(signs, "overdue", "unit", [
    ["v10-overdue-unit-1", "1处", places(1), 5, 5],
    ["v10-overdue-unit-2", "2处", places(2), 5, 8],
    ["v10-overdue-unit-3", "3处", places(3), 8, 13],
    ["v10-overdue-unit-4", "4处", places(4), 13, 17],
    ["v10-overdue-unit-5", "5处以上", { from: 5 }, 17, 20],
  ]),
  ...cells(signs, "overdue", "citizen", [
    ["v10-overdue-person-3", "3处", places(3), 1, 2],
    ["v10-overdue-person-4", "4处", places(4), 1, 1.5],
    ["v10-overdue-person-5", "5处以上", { from: 5 }, 1.5, 2],
  ]),
];
