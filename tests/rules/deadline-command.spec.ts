import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const command = fileURLToPath(new URL("../../scripts/deadline.ts", import.meta.url));

function run(words: string[], input = "") {
  const options = { input, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", command, ...words],
    options,
  );
  return { status, stdout, stderr };
}
type Answer = Partial<Record<"rule" | "dueAt" | "code" | "error" | "remedy", string>> & {
  line?: number;
  steps?: unknown[];
  variants?: unknown[];
};
const parse = (text: string) => JSON.parse(text) as Answer;

describe("npm run deadline answers at the desk", () => {
  it("prints rule, row, dates, basis and steps as JSON", () => {
    const { status, stdout } = run(["E1", "2026-09-20", "--json"]);
    const { steps, variants, ...rest } = parse(stdout);
    expect(status).to.equal(0);
    expect(rest).to.deep.include({
      rule: "fine-payment",
      ref: "E1",
      startsOn: "2026-09-20",
      dueOn: "2026-10-08",
      dueAt: "2026-10-09T00:00:00+08:00",
      provisional: false,
      rolls: true,
      basis: "行政处罚法 第六十七条第三款",
    });
    expect(steps).to.have.length(19);
    expect(variants).to.deep.equal([]);
  });

  it("tells a person in Chinese how the date was reached, day by day", () => {
    const { status, stdout } = run(["hearing-notice", "2026-05-15"]);
    expect(status).to.equal(0);
    for (const words of [
      "届满：2026-05-06",
      "行政处罚法 第六十四条第二项",
      "2026-05-09  第5个整工作日（星期六，劳动节调休上班）",
    ])
      expect(stdout).to.include(words);
  });

  it("says of a day before the rule was law that the answer is for comparison only", () => {
    const { stdout } = run(["E20", "2025-11-10"]);
    expect(stdout).to.include("提示：本规则自2026-04-01起施行");
  });

  it("answers each line, tells the wrong ones by number, and ends with 1 if there was one", () => {
    const lines =
      "E1 2026-09-20\n\nF3 2026-10-01T09:30\r\nF3 2026-10-01 09:30\nE1 2026-02-30\nX9 2026-01-01\nF3 2026-01-01\nE1\n";
    const { status, stdout } = run(["-"], lines);
    const answers = stdout.trim().split("\n").map(parse);
    expect(status).to.equal(1);
    expect(answers.slice(0, 3).map((a) => a.dueAt)).to.deep.equal([
      "2026-10-09T00:00:00+08:00",
      "2026-10-02T09:30:00+08:00",
      "2026-10-02T09:30:00+08:00",
    ]);
    expect(answers.slice(3).map((a) => [a.line, a.code])).to.deep.equal([
      [5, "INVALID_DATE"],
      [6, "UNKNOWN_RULE"],
      [7, "INVALID_DATE"],
      [8, "INVALID_INPUT"],
    ]);
    for (const answer of answers.slice(3)) expect(answer.error).to.match(/[\u4e00-\u9fff]/);
  });

  it("tells a date in another form, and one beyond the years that can be reckoned, from a day that does not exist", () => {
    const lines = "E1 2026-9-20\nE1 2999-01-01\nF3 2999-01-01T09:30\nF3 2026-10-01T9:30\nE1 2999-02-30\n";
    const answers = run(["-"], lines).stdout.trim().split("\n").map(parse);
    const told = [
      ["写法应当是 YYYY-MM-DD", "月、日各写两位"],
      ["“2999-01-01”超出可以推算的年份", "1900年至2199年"],
      ["“2999-01-01”超出可以推算的年份", "1900年至2199年"],
      ["写法应当是 YYYY-MM-DDTHH:MM", "2026-10-01T09:30"],
      ["“2999-02-30”不是存在的日期", "请核对"],
    ] as const;
    for (const [i, [error, remedy]] of told.entries()) {
      expect(answers[i]?.error).to.include(error);
      expect(answers[i]?.remedy).to.include(remedy);
    }
  });

  it("takes a mistyped option for no date and no time", () => {
    for (const words of [
      ["E1", "2026-09-20", "--jsn"],
      ["E1", "--jsn"],
      ["-", "--jsn"],
    ]) {
      const { status, stdout, stderr } = run(words);
      expect([status, stdout]).to.deep.equal([1, ""]);
      expect(stderr).to.include("没有选项“--jsn”，只有 --json");
    }
  });

  it("ends with 0 when every line was answered", () =>
    expect(run(["-"], "E1 2026-09-20\nB12 2026-07-06").status).to.equal(0));

  it("refuses a wrong date with one sentence, and a missing one with the usage", () => {
    const wrong = run(["E1", "2026-02-30"]);
    expect([wrong.status, wrong.stdout]).to.deep.equal([1, ""]);
    expect(wrong.stderr).to.include("“2026-02-30”不是存在的日期").and.not.include("    at ");
    expect(wrong.stderr).to.include("；请核对年、月、日");
    const missing = run(["E1"]);
    expect([missing.status, missing.stderr.includes("用法")]).to.deep.equal([1, true]);
  });
});
