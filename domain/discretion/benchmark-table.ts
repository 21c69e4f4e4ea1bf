import { addDays } from "../calendar-dates.ts";
import { DomainError } from "../errors.ts";
import type { PartyType, Stage } from "../violations.ts";
import type { BenchmarkCell } from "./benchmark.ts";
import type { DecisionTable, Rule, Test } from "./decision-table.ts";
import { rangeText } from "./reason.ts";
import { words } from "./words.ts";

/** How far the text behind a cell was checked, as the table says it. */
const provenances = { read: "原文", partial: "据摘录", unverified: "待核", local: "本地文件" } as const;

const text = (name: string, zh: string) => ({ name, zh, type: "string" }) as const;
const is = (value: string): Test => ({ in: [value] });

/** 裁量基准 as a table to read, to edit and to deploy. */
export function benchmarkTable(cells: readonly BenchmarkCell[]): DecisionTable {
  return {
    id: "benchmark",
    zh: "裁量基准",
    result: "benchmark",
    hitPolicy: "UNIQUE",
    note: "幅度含本数，单位为分。载入时逐格核对，超出法定幅度的整表不予载入。应急〔2024〕90号的表尚未录入。",
    inputs: [
      text("violation", "违法行为编号"),
      { ...text("stage", "阶段"), values: Object.values(words.stage) },
      { ...text("partyType", "当事人"), values: Object.values(words.partyType) },
      text("region", "地区"),
      { name: "measured", zh: "裁量因素的数值", type: "number" },
      { name: "decidedOn", zh: "决定日期", type: "date" },
    ],
    outputs: [
      text("label", "档次"),
      text("range", "裁量幅度"),
      { name: "minFen", zh: "下限（分）", type: "number" },
      { name: "maxFen", zh: "上限（分）", type: "number" },
      text("measures", "裁量因素"),
      text("provenance", "来源核对"),
    ],
    rules: cells.map(
      (cell): Rule => ({
        id: cell.id,
        when: {
          violation: is(cell.violation),
          stage: is(words.stage[cell.stage]),
          partyType: is(words.partyType[cell.party]),
          ...(cell.region !== undefined && { region: is(cell.region) }),
          measured: { ...cell.measured },
          decidedOn: {
            notBefore: cell.validFrom,
            ...(cell.validTo !== undefined && { before: addDays(cell.validTo, 1) }),
          },
        },
        gives: {
          label: cell.label,
          range: rangeText(cell),
          minFen: cell.min,
          maxFen: cell.max,
          measures: cell.measures,
          provenance: provenances[cell.provenance],
        },
        basis: cell.basis,
        ...(cell.note !== undefined && { note: cell.note }),
      }),
    ),
  };
}

/**
 * The cells of such a table, as a lawyer may have edited it. Their amounts are checked by `loadBenchmark`.
 * @throws DomainError INVALID_INPUT naming the row that does not say what a cell must say
 */
export function cellsOf({ rules }: DecisionTable): BenchmarkCell[] {
  return rules.map(({ id, when, gives, basis, note }): BenchmarkCell => {
    const fault = (reason: string) =>
      new DomainError("INVALID_INPUT", { cell: id, reason: `裁量基准 ${id}：${reason}` });
    const only = (name: string): string | undefined => {
      const test = when[name];
      if (test === undefined) return undefined;
      if (!("in" in test) || test.in.length !== 1) throw fault(`${name}应当只写一个值`);
      return test.in[0];
    };
    const among = <Id extends string>(all: Readonly<Record<Id, string>>, word: unknown, what: string): Id => {
      const found = (Object.keys(all) as Id[]).find((key) => all[key] === word);
      if (found === undefined) throw fault(`${what}“${String(word)}”不是表中的用语`);
      return found;
    };
    const [measured, dates, region] = [when["measured"], when["decidedOn"], only("region")];
    if (measured === undefined || "in" in measured || "notBefore" in measured)
      throw fault("缺少裁量因素的数值");
    if (dates === undefined || !("notBefore" in dates)) throw fault("缺少适用日期");
    const { minFen, maxFen, label, measures, provenance } = gives;
    if (typeof minFen !== "number" || typeof maxFen !== "number") throw fault("上下限应当是数");
    return {
      id,
      violation: only("violation") ?? "",
      stage: among<Stage>(words.stage, only("stage"), "阶段"),
      party: among<PartyType>(words.partyType, only("partyType"), "当事人"),
      measures: String(measures),
      label: String(label),
      measured,
      min: minFen,
      max: maxFen,
      ...(region !== undefined && { region }),
      basis,
      provenance: among(provenances, provenance, "来源核对"),
      validFrom: dates.notBefore,
      ...(dates.before !== undefined && { validTo: addDays(dates.before, -1) }),
      ...(note !== undefined && { note }),
    };
  });
}
