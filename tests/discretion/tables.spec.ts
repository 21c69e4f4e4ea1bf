import { readFileSync } from "node:fs";
import { expect } from "chai";
import { type DecisionTable, decide, matchingRules } from "../../domain/discretion/decision-table.ts";
import { cellText, readCell } from "../../scripts/dmn/feel.ts";
import { decisionModels } from "../../scripts/dmn/models.ts";
import { readDmn } from "../../scripts/dmn/read.ts";
import { expressionOf, writeDmn } from "../../scripts/dmn/write.ts";
import { codeOf } from "../rules/code-of.ts";

const files = new Map(
  decisionModels.map(({ file }) => [
    file,
    readFileSync(new URL(`../../processes/${file}`, import.meta.url), "utf8"),
  ]),
);

for (const model of decisionModels)
  describe(`决策表 ${model.file}`, () => {
    it("is what the program judges by, and nothing else", () => {
      const stale = "run node --import tsx scripts/dmn/generate.ts";
      expect(files.get(model.file) === writeDmn(model), stale).to.equal(true);
    });

    it("reads back to the same tables", async () =>
      expect(await readDmn(writeDmn(model))).to.deep.equal(model.tables));

    for (const table of model.tables) {
      it(`${table.zh}: every column is Chinese and every row names its law`, () => {
        for (const { zh } of [...table.inputs, ...table.outputs])
          expect(zh).to.match(/^[\u4e00-\u9fff、，（）]+$/);
        for (const { id, basis } of table.rules)
          expect(basis, id).to.match(/第[零一二三四五六七八九十百]+条|待核|〔\d{4}〕/);
      });

      it(`${table.zh}: rows use only the words of their columns, and no row is twice there`, () => {
        const ids = table.rules.map(({ id }) => id);
        expect(ids).to.have.length(new Set(ids).size);
        for (const rule of table.rules)
          for (const [name, test] of Object.entries(rule.when)) {
            const input = table.inputs.find((each) => each.name === name);
            expect(input, `${rule.id} ${name}`).to.be.an("object");
            if ("in" in test && input?.values) expect(input.values).to.include.members([...test.in]);
          }
      });

      it(`${table.zh}: no row is hidden behind the rows before it`, () => {
        if (table.hitPolicy === "RULE ORDER") return;
        for (const rule of table.rules) {
          const facts = exampleOf(table, rule.when);
          expect(decide(table, facts)?.id).to.equal(rule.id);
        }
      });
    }
  });

/** Facts for which this row was made: its own words, and elsewhere the least remarkable, the last of the column. */
function exampleOf({ inputs }: DecisionTable, when: DecisionTable["rules"][number]["when"]) {
  return Object.fromEntries(
    inputs.map(({ name, type, values }) => {
      const test = when[name];
      if (test === undefined)
        return [name, type === "number" ? 0 : name === "capacity" ? "完全" : (values?.at(-1) ?? "")];
      if ("in" in test) return [name, test.in.at(-1) ?? ""];
      if ("notBefore" in test) return [name, test.notBefore];
      return [name, test.to ?? test.from ?? 0];
    }),
  );
}

describe("决策表 What a table must be", () => {
  it("a later table reads the first output of the one it follows", () => {
    const [model] = decisionModels;
    const outcome = model?.tables.find(({ id }) => id === "discretion-outcome");
    expect(outcome?.inputs.map((input) => expressionOf(input, model?.tables ?? []))).to.deep.equal([
      "noPenalty.effect",
      "lighter.effect",
      "heavier.effect",
    ]);
  });

  it("a missing fact is refused, because the engine would fail on it", () => {
    const [table] = decisionModels[0]?.tables ?? [];
    expect(codeOf(() => matchingRules(table as DecisionTable, {}))).to.equal("INVALID_INPUT");
  });

  it("two rows for one case are refused in a table of unique rows", () => {
    const table: DecisionTable = {
      id: "t",
      zh: "表",
      result: "t",
      hitPolicy: "UNIQUE",
      inputs: [{ name: "n", zh: "数", type: "number" }],
      outputs: [],
      rules: [
        { id: "a", when: { n: { from: 1, to: 3 } }, gives: {}, basis: "某法 第一条" },
        { id: "b", when: { n: { above: 2 } }, gives: {}, basis: "某法 第二条" },
      ],
    };
    expect([1, 2, 4].map((n) => decide(table, { n })?.id)).to.deep.equal(["a", "a", "b"]);
    expect(decide(table, { n: 0 })).to.equal(undefined);
    expect(codeOf(() => decide(table, { n: 3 }))).to.equal("RULE_BROKEN");
  });

  for (const [text, test] of [
    ["-", undefined],
    ["", undefined],
    ['"轻微", "一般"', { in: ["轻微", "一般"] }],
    ["3", { from: 3, to: 3 }],
    ["[1..3]", { from: 1, to: 3 }],
    ["(0.1..0.3]", { above: 0.1, to: 0.3 }],
    [">= 5", { from: 5 }],
    ["> 5", { above: 5 }],
    ["<= 5", { to: 5 }],
    ['>= date("2021-09-01")', { notBefore: "2021-09-01" }],
    ['[date("2021-09-01")..date("2024-11-01"))', { notBefore: "2021-09-01", before: "2024-11-01" }],
  ] as const)
    it(`reads the cell ${text || "(empty)"} as it writes it`, () => {
      expect(readCell(text, "")).to.deep.equal(test);
      expect(cellText(test)).to.equal(text || "-");
    });

  for (const text of ["not(5)", "seriousness", '"轻微" or "一般"', "[1..", "date(2021-09-01)"])
    it(`refuses the cell ${text}`, () =>
      expect(codeOf(() => readCell(text, "表"))).to.equal("INVALID_INPUT"));

  it("refuses a day that does not exist", () =>
    expect(codeOf(() => readCell('>= date("2021-02-30")', "表"))).to.equal("INVALID_DATE"));
});
