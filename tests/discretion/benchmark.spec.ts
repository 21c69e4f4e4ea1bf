import { expect } from "chai";
import { type BenchmarkCell, loadBenchmark } from "../../domain/discretion/benchmark.ts";
import { benchmarkCells } from "../../domain/discretion/benchmark-cells.ts";
import { type DiscretionInput, discretion } from "../../domain/discretion.ts";
import { aQuestion, refusalOf, wan } from "./question.ts";

const cell = (different: Partial<BenchmarkCell> = {}): BenchmarkCell => ({
  id: "cell",
  violation: "V10",
  stage: "overdue",
  party: "citizen",
  measures: "处数",
  label: "1处",
  measured: { from: 1, to: 1 },
  min: wan(1),
  max: wan(2),
  basis: "某地裁量基准",
  provenance: "partial",
  validFrom: "2021-09-01",
  ...different,
});

describe("裁量基准 A benchmark cannot go past the law", () => {
  for (const [different, because, words] of [
    [
      { min: 500_000, max: 500_000 },
      "99: 0.5 万元 for a person, one place, is below 1 万元",
      "低于安全生产法 第九十九条",
    ],
    [
      { min: 500_000, max: wan(1), measured: { from: 2, to: 2 } },
      "99: from 0.5 万元, two places, likewise",
      "低于安全生产法 第九十九条",
    ],
    [{ max: wan(2) + 1 }, "99: above the maximum", "高于安全生产法 第九十九条"],
    [{ stage: "first" }, "99: no person is fined as found", "没有规定对责任人员的定额罚款"],
    [{ violation: "V29" }, "103(3): amounts not read", "不得据以处罚"],
    [{ violation: "V99" }, "no such violation", "不在表中"],
    [{ min: wan(2), max: wan(1) }, "upside down", "下限高于上限"],
    [{ min: 1_000_000.5 }, "half a fen", "不是整数分"],
    [{ measured: { from: 3, to: 2 } }, "a step without extent", "上下界颠倒"],
  ] as const)
    it(`refuses a cell with its reason: ${because}`, () => {
      const refusal = refusalOf(() => loadBenchmark([cell(different)]));
      expect(refusal).to.have.property("code", "RULE_BROKEN");
      expect(refusal).to.have.property("reason").that.includes(words);
    });

  it("takes nothing of a table with one wrong cell, and names all wrong ones", () => {
    const wrong = refusalOf(() =>
      loadBenchmark([cell(), cell({ id: "low", min: 1 }), cell({ id: "high", max: wan(9) })]),
    );
    expect(wrong)
      .to.have.property("reason")
      .that.includes("low")
      .and.includes("high")
      .and.not.includes("cell ");
  });

  it("refuses two cells for the same case, and two of one id", () => {
    const same = (different: Partial<BenchmarkCell>) =>
      refusalOf(() => loadBenchmark([cell(), cell({ id: "other", ...different })]));
    expect(same({ measured: { from: 0 } }))
      .to.have.property("reason")
      .that.includes("重叠");
    expect(same({ id: "cell", measured: { from: 2, to: 2 } }))
      .to.have.property("reason")
      .that.includes("编号重复");
    expect(same({ measured: { above: 1, to: 4 } })).to.equal("accepted");
    expect(same({ party: "unit", min: wan(5), max: wan(8) })).to.equal("accepted");
  });

  it("ships no cell that would be refused, and not those of 0.5 万元", () => {
    expect(loadBenchmark(benchmarkCells)).to.equal(benchmarkCells);
    const persons = benchmarkCells.filter(
      ({ violation, party }) => violation === "V10" && party === "citizen",
    );
    expect(persons.map(({ label }) => label)).to.deep.equal(["3处", "4处", "5处以上"]);
  });
});

describe("裁量基准 applied", () => {
  const shanxi = (different: Partial<DiscretionInput>) =>
    discretion(aQuestion({ region: "山西省太原市", ...different }));

  for (const [different, id, because] of [
    [{ measured: 0.1 }, "v05-first-unit-10", "10 % is still the lowest step"],
    [{ measured: 0.11 }, "v05-first-unit-30", "above 10 %"],
    [{ measured: 0.3 }, "v05-first-unit-30", "30 % is still that step"],
    [{ measured: 0.31 }, undefined, "above 30 % the text is missing"],
    [{ measured: 0.1, stage: "overdue" }, "v05-overdue-unit-10", "overdue"],
    [{ measured: 0.2, stage: "overdue", partyType: "citizen" }, "v05-overdue-person-30", "the person"],
    [{ measured: 0.1, region: "山东" }, undefined, "another province's benchmark does not bind"],
    [{ violation: "V10", measured: 2 }, undefined, "lapsed when the national benchmark came out"],
    [
      { violation: "V10", measured: 2, decidedOn: "2024-10-31" },
      "v10-first-unit-2",
      "in force on its last day",
    ],
    [{ violation: "V10", measured: 7, decidedOn: "2024-10-31" }, "v10-first-unit-5", "five places and more"],
  ] as const)
    it(`${because}: ${id ?? "no cell"}`, () => expect(shanxi(different).benchmark?.id).to.equal(id));

  it("an amount outside the cell is lawful, but wants written reasons", () => {
    const inside = shanxi({ measured: 0.1, proposedFen: wan(3) });
    const outside = shanxi({ measured: 0.1, proposedFen: wan(4) });
    expect([inside.departsFromBenchmark, outside.departsFromBenchmark]).to.deep.equal([false, true]);
    expect(outside.reasons.some(({ text }) => text.includes("须书面说明理由"))).to.equal(true);
  });

  it("without a cell the answer says that the national table is not entered", () =>
    expect(shanxi({}).reasons.some(({ text }) => text.includes("应急〔2024〕90号"))).to.equal(true));
});
