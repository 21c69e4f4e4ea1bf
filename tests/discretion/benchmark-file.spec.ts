import { readFileSync } from "node:fs";
import { expect } from "chai";
import { loadBenchmark } from "../../domain/discretion/benchmark.ts";
import { benchmarkCells } from "../../domain/discretion/benchmark-cells.ts";
import { cellsOf } from "../../domain/discretion/benchmark-table.ts";
import type { DecisionTable } from "../../domain/discretion/decision-table.ts";
import { DomainError, type ErrorCode } from "../../domain/errors.ts";
import { readDmn } from "../../scripts/dmn/read.ts";
import { refusalOf } from "./question.ts";

const shipped = readFileSync(
  new URL("../../processes/administrative-penalty/benchmark.dmn", import.meta.url),
  "utf8",
);

async function refusedWith(xml: string): Promise<[ErrorCode, string] | "accepted"> {
  try {
    await readDmn(xml);
    return "accepted";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, String((error.details as { reason?: unknown }).reason)];
  }
}

describe("裁量基准表 A benchmark that a lawyer has edited", () => {
  const edited = async (from: string, to: string) => {
    expect(shipped).to.include(from);
    const [table] = await readDmn(shipped.replace(from, to));
    return cellsOf(table as DecisionTable);
  };

  it("is read back to the cells it was made of", async () => {
    const [table] = await readDmn(shipped);
    expect(cellsOf(table as DecisionTable)).to.deep.equal(benchmarkCells);
  });

  it("takes a changed amount inside the article", async () => {
    const cells = await edited("<text>13000000</text>", "<text>14000000</text>");
    expect(loadBenchmark(cells).some(({ max }) => max === 14_000_000)).to.equal(true);
  });

  it("refuses a changed amount outside it, with the article", async () => {
    const cells = await edited("<text>13000000</text>", "<text>23000000</text>");
    expect(refusalOf(() => loadBenchmark(cells)))
      .to.have.property("reason")
      .that.includes("v05-overdue-unit-10")
      .and.includes("第九十七条第四项");
  });

  for (const [from, to, because] of [
    ["<text>&quot;单位&quot;</text></inputEntry>", "<text>-</text></inputEntry>", "for whom it is"],
    [
      "<text>&quot;首次发现&quot;</text></inputEntry>",
      "<text>-</text></inputEntry>",
      "at which stage it applies",
    ],
    [
      "<text>&quot;V05&quot;</text>",
      "<text>&quot;V05&quot;, &quot;V06&quot;</text>",
      "for which one violation it is",
    ],
    ["<text>(0..0.1]</text>", "<text>-</text>", "how much of the factor it means"],
    ["<text>&gt;= date(&quot;2021-09-01&quot;)</text>", "<text>-</text>", "from when it holds"],
    ["<text>3000000</text>", "<text>&quot;3万元&quot;</text>", "an amount as a number"],
    ["<text>&quot;据摘录&quot;</text>", "<text>&quot;听说&quot;</text>", "how far its text was checked"],
  ] as const)
    it(`refuses a row that does not say ${because}`, async () => {
      const refusal = await edited(from, to).then(
        () => "accepted",
        (error: unknown) => (error instanceof DomainError ? error.code : "thrown"),
      );
      expect(refusal).to.equal("INVALID_INPUT");
    });

  for (const [because, from, to] of [
    ["no XML", /^[\s\S]*$/, "这不是决策表"],
    ["cut off", /<\/decisionTable>[\s\S]*$/, ""],
    ["an element that DMN does not know", "<decisionTable ", "<decisionTree "],
    ["an unknown hit policy", 'hitPolicy="UNIQUE"', 'hitPolicy="COLLECT"'],
    ["a row with a cell too few", /<inputEntry[^\n]*\n/, ""],
    ["a cell that cannot be read", "<text>(0..0.1]</text>", "<text>about ten</text>"],
    ["an output that cannot be read", "<text>3000000</text>", "<text>三万</text>"],
    ["no basis in a row", /(_basis_out"><text>)[^<]*/, "$1&quot;&quot;"],
    ["no column for the basis", 'name="basis"', 'name="remark"'],
  ] as const)
    it(`a file that cannot be read is refused: ${because}`, async () => {
      const xml = shipped.replace(from, to);
      const refused = await refusedWith(xml);
      expect(refused[0]).to.equal("INVALID_INPUT");
      expect(refused[1]).to.match(/[\u4e00-\u9fff]/);
    });
});
