import { benchmarkCells } from "../../domain/discretion/benchmark-cells.ts";
import { benchmarkTable } from "../../domain/discretion/benchmark-table.ts";
import { conclusion, requirements } from "../../domain/discretion/conclusion.ts";
import { heavierList, lighterList, noCoercionList, noPenaltyList } from "../../domain/discretion/lists.ts";
import { statutoryRanges } from "../../domain/discretion/range-table.ts";
import type { DecisionModel } from "./write.ts";

/** The models of discretion, made from the tables that the program itself judges by. */
export const decisionModels: readonly DecisionModel[] = [
  {
    file: "administrative-penalty/discretion.dmn",
    id: "discretion",
    zh: "行政处罚裁量",
    tables: [noPenaltyList, lighterList, heavierList, noCoercionList, conclusion, requirements],
  },
  {
    file: "administrative-penalty/statutory-ranges.dmn",
    id: "statutory-ranges-model",
    zh: "法定罚款幅度",
    tables: [statutoryRanges()],
  },
  {
    file: "administrative-penalty/benchmark.dmn",
    id: "benchmark-model",
    zh: "裁量基准",
    tables: [benchmarkTable(benchmarkCells)],
  },
];
