import { expect } from "chai";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { investigationGuards } from "../../domain/investigation/guards.ts";
import { excludedDays, testsOf } from "../../domain/investigation/sealing-clock.ts";
import {
  clock,
  investigationFile,
  measure,
  measureSteps,
  paper,
  preservationSteps,
  release,
  step,
} from "../support/example-penalty/investigation.ts";

const against = (template: string, submissions: Submission[], more: Partial<CaseFile> = {}): string[] =>
  [
    ...(investigationGuards[`investigation/${template}`]?.(
      investigationFile(`investigation/${template}`, { submissions, ...more }),
    ) ?? []),
  ].map(({ message }) => message);

const [proposed, agreed, recorded] = measureSteps as [Submission, Submission, Submission];
const refused = { ...agreed, data: { decision: "rejected" } };
const urgent = { ...proposed, data: { ...measure({ urgent: true, urgency: "泄漏" }) } };
const answer = (decision: string) =>
  step("shared/approval", "approve-urgent-measure", "2026-06-18T09:00", { decision });

describe("查封、扣押的文书以案卷为准 (行政强制法 第十八条、第十九条、第二十五条、第二十七条)", () => {
  for (const template of ["measure-record", "measure-decision", "measure-list"])
    it(`no ${template} without the head's approval beforehand, unless it was urgent`, () => {
      expect(against(template, [proposed, agreed, recorded])).to.deep.equal([]);
      expect(against(template, [urgent, recorded])).to.deep.equal([]);
      for (const before of [[], [proposed], [proposed, refused]])
        expect(against(template, before).join()).to.contain("未经行政机关负责人批准");
    });

  it("nothing is released, confiscated or destroyed before its decision, its refusal or the end of its period", () => {
    const put = [proposed, agreed, recorded];
    const running = { deadlines: [clock("sealing", "2026-06-17")] };
    expect(against("measure-handling", [])).to.deep.equal(["没有实施过查封、扣押"]);
    expect(against("measure-handling", put, running).join()).to.contain("没有经批准的处理决定");
    expect(against("measure-handling", [...put, ...release], running)).to.deep.equal([]);
    expect(
      against("measure-handling", put, { deadlines: [clock("sealing", "2026-06-17", "overdue")] }),
    ).to.deep.equal([]);
    expect(against("measure-handling", [urgent, recorded, answer("rejected")], running)).to.deep.equal([]);
    expect(against("measure-handling", [urgent, recorded, answer("approved")], running)).to.have.length(1);
  });

  it("an extension or a test approved is no decision that ends the measure", () => {
    const sent = measureSteps;
    expect(against("measure-handling", sent, { deadlines: [clock("sealing", "2026-06-27")] })).to.have.length(
      1,
    );
  });
});

describe("勘验、抽样、询问的文书以记录为准 (行政处罚法 第五十五条、第五十六条)", () => {
  for (const [template, formId, submissionId] of [
    ["summons", "investigation/summons", "act-s"],
    ["scene-record", "investigation/scene-inspection", "act-c"],
    ["sampling-voucher", "investigation/sampling", "act-a"],
    ["appraisal-commission", "investigation/appraisal", "act-e"],
  ] as const)
    it(`no ${template} of what nobody recorded, and only one of what was recorded`, () => {
      const acts = [step(formId, "act", "2026-06-17T10:00", {}, { id: submissionId })];
      const papers = (count: number) => ({
        documents: Array.from({ length: count }, () =>
          paper(`investigation/${template}`, null, "2026-06-17"),
        ),
      });
      expect(against(template, acts, papers(0))).to.deep.equal([]);
      expect(against(template, [], papers(0)).join()).to.contain("没有尚未制作文书的该项记录");
      expect(against(template, acts, papers(1)).join()).to.contain("没有尚未制作文书的该项记录");
      const other = [step(formId, "act", "2026-06-17T10:00", {}, { id: "another" })];
      expect(against(template, other, papers(0)).join()).to.contain("没有尚未制作文书的该项记录");
    });

  it("somebody who did not come leaves no record of a questioning", () => {
    const summoned = step("investigation/summons", "summons-issued", "2026-06-16T08:30", {}, { id: "act-s" });
    const talk = (interview: string) =>
      step("investigation/interview-record", "record-interview", "2026-06-18T10:00", { interview });
    const scope = { scope: { partyId: summoned.partyId ?? "", submissionId: "act-s" }, documents: [] };
    expect(against("interview-record", [summoned, talk("held")], scope)).to.deep.equal([]);
    expect(against("interview-record", [summoned, talk("absent")], scope)).to.have.length(1);
  });
});

describe("送检期间不计入查封、扣押期限 (行政强制法 第二十五条第三款)", () => {
  const tested = (endedOn?: string) =>
    testsOf(
      investigationFile("investigation/testing-notice", {
        submissions: [
          ...measureSteps,
          ...(endedOn
            ? [
                step("investigation/testing-result", "record-testing", `${endedOn}T17:00`, {
                  imposedOn: "2026-06-17",
                  endedOn,
                }),
              ]
            : []),
        ],
      }),
      "2026-06-17",
    );

  for (const { endedOn, days, because } of [
    { endedOn: undefined, days: 10, because: "as long as no result came, the time stated to the party" },
    { endedOn: "2026-06-26", days: 4, because: "an earlier result ends it" },
    {
      endedOn: "2026-07-09",
      days: 10,
      because: "what goes beyond the stated time counts against the bureau",
    },
  ])
    it(`${days} days: ${because}`, () => expect(excludedDays(tested(endedOn))).to.equal(days));

  it("the tests of another day's things do not move this one's period", () =>
    expect(testsOf(investigationFile("investigation/testing-notice"), "2026-06-20")).to.deep.equal([]));
});

describe("先行登记保存的文书以案卷为准 (行政处罚法 第五十六条)", () => {
  const [asked, yes, kept, handling, approved] = preservationSteps as [
    Submission,
    Submission,
    Submission,
    Submission,
    Submission,
  ];
  it("no notice without approval, no end without an approved decision or the end of the days", () => {
    expect(against("preservation-notice", [asked, yes, kept])).to.deep.equal([]);
    expect(against("preservation-notice", [asked, kept])).to.have.length(1);
    const running = { deadlines: [clock("evidence-preservation", "2026-06-16")] };
    expect(against("preservation-handling", [asked, yes, kept, handling], running)).to.have.length(1);
    expect(against("preservation-handling", [asked, yes, kept, handling, approved], running)).to.deep.equal(
      [],
    );
    const lapsed = { deadlines: [clock("evidence-preservation", "2026-06-16", "overdue")] };
    expect(against("preservation-handling", [asked, yes, kept], lapsed)).to.deep.equal([]);
  });
});

describe("停止供电须经本部门主要负责人批准 (安全生产法 第七十条第一款)", () => {
  it("neither the enterprise nor the supplier is written to before", () => {
    const act = step(
      "investigation/power-cut",
      "power-cut-proposed",
      "2026-06-24T09:00",
      {},
      { id: "act-w" },
    );
    const approval = step("shared/approval", "approve-power-cut", "2026-06-24T10:00", {
      decision: "approved",
    });
    for (const template of ["power-cut-decision", "power-cut-notice"]) {
      expect(against(template, [act])).to.have.length(1);
      expect(against(template, [act, approval])).to.deep.equal([]);
    }
  });
});
