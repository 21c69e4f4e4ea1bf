import { expect } from "chai";
import type { Submission } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { otherReading } from "../../domain/penalty/decision-time.ts";
import { bureauHead, submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../support/penalty-file.ts";

const { ref, zh, ...derived } = derive("penalty-decision", "2026-06-15");
const clock = {
  ...{ rule: "penalty-decision", ref, subject: zh, startsOn: "2026-06-15", dueOn: derived.dueOn },
  ...{ dueAt: derived.dueAt, provisional: false, basis: derived.basis, partyId: null, findingId: null },
  state: "running" as const,
};

/** The example as it stands on a day, before its decision. */
const reading = (on: string, ...more: Submission[]) =>
  otherReading(
    aPenaltyFile({
      now: { on, at: `${on}T12:00:00+08:00` },
      submissions: [...aPenaltyFile().submissions.slice(0, 4), ...more],
      deliveries: [],
      deadlines: [clock],
    }),
  );
const step = (
  formId: string,
  elementId: string,
  time: string,
  data: object,
  more: Partial<Submission> = {},
) => submission(formId, elementId, time, { ...data }, more);
const rested = step(
  "shared/approval",
  "approve-suspension",
  "2026-06-20T10:00",
  { decision: "approved" },
  bureauHead,
);
const resumed = step("penalty/resumption", "investigation-resumed", "2026-06-30T10:00", {
  resumedOn: "2026-06-30",
});
const commissioned = step("investigation/appraisal", "appraisal-commissioned", "2026-06-25T10:00", {});
const received = step("investigation/appraisal-result", "record-appraisal", "2026-07-05T10:00", {
  receivedOn: "2026-07-05",
});

describe("办案期限的两种计算 (行政处罚法 第六十条)", () => {
  it("is one as long as nothing happened that other fields leave out", () =>
    expect(reading("2026-07-01")).to.equal(null));

  it("a rest, an appraisal and a hearing may be left out, days that overlap once", () => {
    const both = reading("2026-07-20", rested, commissioned, resumed, received);
    expect(both?.pauses.map(({ from, to, zh }) => `${zh} ${from} ${to}`)).to.deep.equal([
      "中止调查 2026-06-20 2026-06-30",
      "鉴定 2026-06-25 2026-07-05",
    ]);
    expect([derived.dueOn, both?.days, both?.dueOn]).to.deep.equal(["2026-09-13", 15, "2026-09-28"]);
  });

  it("what still lasts is counted up to today, and says on what it rests", () => {
    const asked = step(
      "notice/hearing-request",
      "hearing-requested",
      "2026-07-01T10:00",
      {},
      { partyId: unitParty.id },
    );
    const still = reading("2026-07-08", asked);
    expect([still?.days, still?.pauses[0]?.zh]).to.deep.equal([7, "听证"]);
    expect(still?.pauses[0]?.basis).to.contain("参照");
    expect(reading("2026-07-08", rested)?.pauses[0]?.basis).to.contain("没有查到规定");
  });

  it("with the police it lasts until the case comes back", () => {
    const force = step("transfer/task-force", "name-task-force", "2026-06-20T09:00", {});
    const approved = step("transfer/crime-approval", "approve-crime-transfer", "2026-06-21T09:00", {
      decision: "approved",
    });
    const handed = step("transfer/police-handover", "hand-over-to-police", "2026-06-22T09:00", {});
    const refused = step("transfer/refusal-response", "respond-to-refusal", "2026-06-29T09:00", {
      response: "accept",
    });
    expect(reading("2026-07-20", force, approved, handed)?.days).to.equal(28);
    expect(reading("2026-07-20", force, approved, handed, refused)?.days).to.equal(7);
  });

  it("nothing after the decision counts", () => {
    const file = aPenaltyFile({ deadlines: [clock] });
    const late = {
      ...file,
      submissions: [...file.submissions, { ...commissioned, at: "2026-07-09T10:00:00+08:00" }],
    };
    expect(
      otherReading({ ...late, deliveries: [], now: { on: "2026-08-01", at: "2026-08-01T10:00:00+08:00" } }),
    ).to.equal(null);
  });
});
