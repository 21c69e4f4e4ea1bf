import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { readDiscretionInput } from "../../domain/discretion/read-input.ts";
import { aQuestion, refusalOf } from "./question.ts";

const command = fileURLToPath(new URL("../../scripts/discretion.ts", import.meta.url));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", command, ...words], {
    encoding: "utf8",
  });
  return { status, stderr, answer: JSON.parse(stdout) as Record<string, unknown> };
}

describe("npm run discretion answers at the desk", () => {
  it("prints outcome, ranges, procedure and reasons as JSON", () => {
    const { status, answer } = run(
      '{"violation":"V05","stage":"overdue","partyType":"unit","firstOffence":false,"seriousness":"ordinary","correctedInTime":false,"harm":"none","proposedFen":12000000}',
    );
    expect(status).to.equal(0);
    expect(answer).to.deep.include({
      outcome: "penalty",
      mandatory: true,
      ranges: { unit: { min: 10_000_000, max: 20_000_000 }, person: { min: 2_000_000, max: 5_000_000 } },
      suspension: "停产停业整顿",
      hearingRequired: true,
      legalReviewRequired: true,
      collectiveDiscussionRequired: true,
      simpleProcedureAllowed: false,
      transferToPolice: false,
    });
    for (const reason of answer["reasons"] as Record<string, string>[])
      for (const words of [reason["text"], reason["basis"]]) expect(words).to.match(/[\u4e00-\u9fff]/);
  });

  it("refuses an amount outside the article in Chinese, with exit code 1", () => {
    const { status, stderr, answer } = run(JSON.stringify(aQuestion({ proposedFen: 10_000_001 })));
    expect([status, stderr, answer["code"]]).to.deep.equal([1, "", "RULE_BROKEN"]);
    expect(answer["error"]).to.include("安全生产法 第九十七条第四项");
  });

  it("refuses what is no JSON, and nothing at all, likewise", () => {
    for (const [words, code] of [
      [["{violation:V05}"], "MALFORMED_BODY"],
      [[], "INVALID_INPUT"],
    ] as const) {
      const { status, answer } = run(...words);
      expect([status, answer["code"]]).to.deep.equal([1, code]);
      expect(answer["error"]).to.match(/[\u4e00-\u9fff]/);
    }
  });
});

describe("What the question must say", () => {
  const read = (different: Record<string, unknown>) => readDiscretionInput({ ...aQuestion(), ...different });

  it("words are taken by id or in Chinese, a plain yes or no for harm, any case for the code", () =>
    expect(
      read({
        violation: "v05",
        stage: "逾期未改正",
        partyType: "个人",
        seriousness: "轻微",
        harm: true,
        region: " 江西 ",
      }),
    ).to.deep.equal(
      aQuestion({
        stage: "overdue",
        partyType: "citizen",
        seriousness: "minor",
        harm: "ordinary",
        region: "江西",
      }),
    ));

  it("what is left out or null is not there", () =>
    expect(read({ region: null, proposedFen: undefined })).to.deep.equal(aQuestion()));

  for (const [different, code, because] of [
    [{ violation: "" }, "INVALID_INPUT", "no code"],
    [{ stage: "second" }, "INVALID_INPUT", "a stage that does not exist"],
    [{ stage: null }, "INVALID_INPUT", "no stage"],
    [{ firstOffence: "yes" }, "INVALID_INPUT", "a word instead of yes or no"],
    [{ seriousness: "toString" }, "INVALID_INPUT", "a word that every object knows"],
    [{ proposedFen: 0 }, "INVALID_INPUT", "a fine of nothing"],
    [{ proposedFen: 100.5 }, "INVALID_INPUT", "half a fen"],
    [{ proposedFen: "300000" }, "INVALID_INPUT", "an amount as text"],
    [{ proposedFen: 1e300 }, "INVALID_INPUT", "an amount that cannot be counted"],
    [{ mitigations: ["merit", "charm"] }, "INVALID_INPUT", "a ground that does not exist"],
    [{ mitigations: "merit" }, "INVALID_INPUT", "a ground that is no list"],
    [{ measured: -1 }, "INVALID_INPUT", "less than nothing"],
    [{ actEndedOn: "2026-02-30" }, "INVALID_DATE", "a day that does not exist"],
    [{ colour: "red" }, "INVALID_INPUT", "a field that does not exist"],
  ] as const)
    it(`${because} is refused in Chinese, naming the field`, () => {
      const refusal = refusalOf(() => read(different));
      expect(refusal).to.have.property("code", code);
      expect(refusal)
        .to.have.property("reason")
        .that.includes(Object.keys(different)[0])
        .and.match(/[\u4e00-\u9fff]/);
    });

  it("a list or a text is no question", () => {
    for (const value of [[], "V05", null, 5])
      expect(refusalOf(() => readDiscretionInput(value))).to.have.property("code");
  });
});
