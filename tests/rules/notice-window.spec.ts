import { expect } from "chai";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { carried, quorumOf } from "../../domain/penalty/discussion.ts";
import { hearingRightOf } from "../../domain/penalty/hearing-right.ts";
import { hearingRequestOf, statementPointsOf } from "../../domain/penalty/notified.ts";
import { windowClosed, windowOf } from "../../domain/penalty/window.ts";
import { submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";

const of = { partyId: unitParty.id };
const notice = (id: string, template: string): CaseFile["documents"][number] => ({
  id,
  template,
  title: template,
  number: null,
  issuedOn: "2026-09-28",
  departmentId: null,
  findingId: null,
  sha256: "",
  ...of,
});
const delivery = (
  id: string,
  documentIds: string[],
  deliveredOn: string | null,
): CaseFile["deliveries"][number] => ({
  id,
  documentIds,
  deliveredOn,
  method: null,
  record: null,
  ...of,
});
const both = [notice("n-1", "notice/penalty-notice"), notice("n-2", "notice/hearing-notice")];
const answer = (formId: string, time: string, data: Record<string, unknown>): Submission =>
  submission(`notice/${formId}`, formId, time, data, of);
const told = (more: Partial<CaseFile> = {}) =>
  aPenaltyFile({
    documents: both,
    deliveries: [delivery("s-1", ["n-1", "n-2"], "2026-09-28")],
    submissions: [],
    ...more,
  });

describe("陈述申辩和听证的期限 (行政处罚法 第四十五条、第六十四条第一项、第八十五条)", () => {
  it("nothing runs before the notice has reached the party", () => {
    expect(windowOf(told({ deliveries: [] }), unitParty.id)).to.equal(null);
    expect(windowOf(told(), personParty.id)).to.equal(null);
    const halfServed = told({ deliveries: [delivery("s-1", ["n-1"], "2026-09-28")] });
    expect(windowOf(halfServed, unitParty.id)).to.equal(null);
  });

  it("five workdays over the National Day holidays, make-up workdays counted", () => {
    const window = windowOf(told(), unitParty.id);
    expect(window).to.include({ statementEndsOn: "2026-10-10", hearingEndsOn: "2026-10-10" });
    expect(window?.openOn("2026-10-10")).to.equal(true);
    expect(window?.openOn("2026-10-11")).to.equal(false);
  });

  it("three workdays where the party has no right to a hearing", () => {
    const window = windowOf(
      told({ documents: both.slice(0, 1), deliveries: [delivery("s-1", ["n-1"], "2026-09-28")] }),
      unitParty.id,
    );
    expect(window).to.include({ statementEndsOn: "2026-10-08", hearingEndsOn: null });
  });

  it("the derived deadline of the case counts before what is derived anew, another party's and an ended one's do not", () => {
    const row = {
      ...aPenaltyFile().deadlines[0],
      rule: "hearing-request",
      ref: "C5",
      startsOn: "2026-09-28",
      dueOn: "2026-10-12",
      state: "running",
      ...of,
    } as CaseFile["deadlines"][number];
    const ends = (...deadlines: CaseFile["deadlines"]) =>
      windowOf(told({ deadlines }), unitParty.id)?.hearingEndsOn;
    expect(ends(row)).to.equal("2026-10-12");
    expect(ends({ ...row, partyId: personParty.id })).to.equal("2026-10-10");
    expect(ends({ ...row, state: "superseded" })).to.equal("2026-10-10");
  });

  it("is closed when its clocks have ended, not as long as they have not begun", () => {
    const clock = (state: "running" | "met" | "superseded", startsOn = "2026-09-28") =>
      ({
        ...aPenaltyFile().deadlines[0],
        ...{ rule: "hearing-request", ref: "C5", startsOn, dueOn: "2026-10-10", state },
        ...of,
      }) as CaseFile["deadlines"][number];
    const closed = (...deadlines: CaseFile["deadlines"]) => windowClosed(told({ deadlines }), unitParty.id);
    expect(closed()).to.equal(false);
    expect(closed(clock("running"))).to.equal(false);
    expect(closed(clock("met"))).to.equal(true);
    expect(closed(clock("superseded"))).to.equal(false);
    expect(closed(clock("met", "2026-08-03")), "those of an earlier notice").to.equal(false);
  });

  it("a waiver of the statement is no waiver of the hearing; only both close the window", () => {
    const waived = (waivesStatement: boolean, waivesHearing: boolean) =>
      windowOf(
        told({
          submissions: [answer("waiver", "2026-09-29T10:00", { waivesStatement, waivesHearing })],
        }),
        unitParty.id,
      )?.openOn("2026-09-30");
    expect(waived(true, false)).to.equal(true);
    expect(waived(false, true)).to.equal(true);
    expect(waived(true, true)).to.equal(false);
  });

  it("what was waived after one notice is not waived after the notice of a changed proposal, even on the same day", () => {
    const again = { ...notice("n-3", "notice/penalty-notice") };
    const served = (deliveryId: string, time: string) =>
      submission("shared/service-record", "serve-documents", time, {}, { deliveryId });
    const file = told({
      documents: [...both, again],
      deliveries: [delivery("s-1", ["n-1", "n-2"], "2026-09-28"), delivery("s-2", ["n-3"], "2026-09-28")],
      submissions: [
        served("s-1", "2026-09-28T09:00"),
        answer("waiver", "2026-09-28T10:00", { waivesStatement: true, waivesHearing: true }),
        served("s-2", "2026-09-28T15:00"),
      ],
    });
    expect(windowOf(file, unitParty.id)?.openOn("2026-09-28")).to.equal(true);
  });

  it("a withdrawn application is none, a new one is one again", () => {
    const request = answer("hearing-request", "2026-09-29T10:00", { requestedOn: "2026-09-29" });
    const withdrawal = answer("hearing-withdrawal", "2026-09-29T11:00", {});
    const later = answer("hearing-request", "2026-09-30T10:00", { requestedOn: "2026-09-30" });
    const asked = (...submissions: Submission[]) =>
      hearingRequestOf(told({ submissions }), unitParty.id)?.data["requestedOn"];
    expect(asked(request)).to.equal("2026-09-29");
    expect(asked(request, withdrawal)).to.equal(undefined);
    expect(asked(request, withdrawal, later)).to.equal("2026-09-30");
  });

  it("what was said to one notice and not looked into is not lost by the notice that takes its place", () => {
    const said = (time: string, content: string) =>
      answer("statement", time, { points: [{ kind: "fact", content }] });
    const reviewed = (time: string) => answer("statement-review", time, { revise: false });
    const served = (deliveryId: string, time: string) =>
      submission("shared/service-record", "serve-documents", time, {}, { deliveryId });
    const points = (...between: Submission[]) =>
      statementPointsOf(
        told({
          documents: [...both, { ...notice("n-3", "notice/penalty-notice") }],
          deliveries: [delivery("s-1", ["n-1", "n-2"], "2026-09-28"), delivery("s-2", ["n-3"], "2026-09-30")],
          submissions: [
            served("s-1", "2026-09-28T09:00"),
            said("2026-09-29T09:00", "甲"),
            ...between,
            served("s-2", "2026-09-30T15:00"),
            said("2026-10-09T09:00", "乙"),
            reviewed("2026-10-12T09:00"),
          ],
        }),
        unitParty.id,
      ).map(({ content }) => content);
    expect(points()).to.deep.equal(["甲", "乙"]);
    expect(points(reviewed("2026-09-29T15:00"))).to.deep.equal(["乙"]);
  });

  it("a hearing that was asked for and not held is not lost by the notice that takes its place", () => {
    const request = answer("hearing-request", "2026-09-29T10:00", { requestedOn: "2026-09-29" });
    const withdrawal = answer("hearing-withdrawal", "2026-10-09T11:00", {});
    const arrangement = submission("hearing/arrangement", "arrange-hearing", "2026-09-29T11:00", {});
    const record = submission("hearing/record", "hold-hearing", "2026-09-30T09:00", { outcome: "held" });
    const again = (right: boolean, between: Submission[] = [], later: Submission[] = []) => {
      const notices = [
        notice("n-3", "notice/penalty-notice"),
        ...(right ? [notice("n-4", "notice/hearing-notice")] : []),
      ];
      const served = (deliveryId: string, time: string) =>
        submission("shared/service-record", "serve-documents", time, {}, { deliveryId });
      const file = told({
        documents: [...both, ...notices],
        deliveries: [
          delivery("s-1", ["n-1", "n-2"], "2026-09-28"),
          delivery(
            "s-2",
            notices.map(({ id }) => id),
            "2026-09-30",
          ),
        ],
        submissions: [
          ...[served("s-1", "2026-09-28T09:00"), request, ...between],
          ...[served("s-2", "2026-09-30T15:00"), ...later],
        ],
      });
      return hearingRequestOf(file, unitParty.id)?.data["requestedOn"];
    };
    expect(again(true)).to.equal("2026-09-29");
    expect(again(false)).to.equal(undefined);
    expect(again(true, [arrangement, record])).to.equal(undefined);
    expect(again(true, [], [withdrawal])).to.equal(undefined);
  });

  it("the points of several statements are numbered through", () => {
    const said = (time: string, ...contents: string[]) =>
      answer("statement", time, { points: contents.map((content) => ({ kind: "fact", content })) });
    const file = told({
      submissions: [said("2026-09-29T10:00", "甲", "乙"), said("2026-09-30T10:00", "丙")],
    });
    expect(statementPointsOf(file, unitParty.id).map(({ seq, content }) => `${seq}${content}`)).to.deep.equal(
      ["1甲", "2乙", "3丙"],
    );
  });
});

describe("听证权利 (行政处罚法 第六十三条第一款)", () => {
  const nothing = {
    outcome: "penalty" as const,
    fineFen: 0,
    confiscationFen: 0,
    suspension: false,
    otherKinds: [] as string[],
  };
  const right = (penalty: Partial<typeof nothing>, more: Partial<CaseFile> = {}, party = unitParty) =>
    hearingRightOf({ ...nothing, ...penalty }, party, aPenaltyFile(more));

  it("from the amount that holds, the amount included, apart for units and persons", () => {
    expect(right({ fineFen: 5_000_000 })).to.include({
      due: true,
      threshold: 5_000_000,
      provenance: "unverified",
    });
    expect(right({ fineFen: 4_999_999 }).due).to.equal(false);
    expect(right({ fineFen: 2_000_000 }, {}, personParty).due).to.equal(true);
    expect(right({ fineFen: 1_999_999 }, {}, personParty).due).to.equal(false);
  });

  it("the amount of the place comes before that of the ministry", () => {
    const { organ } = aPenaltyFile();
    const nankang = { organ: { ...organ, government: "赣州市南康区人民政府" } };
    expect(right({ fineFen: 2_000_000 }, nankang)).to.include({ due: true, threshold: 2_000_000 });
  });

  it("suspension, closure and the loss of a licence give the right whatever the fine; criticism does not", () => {
    expect(right({ suspension: true }).basis).to.include("第四项");
    expect(right({ otherKinds: ["revoked-licence"] }).basis).to.include("第三项");
    expect(right({ otherKinds: ["barred-from-trade"] }).due).to.equal(true);
    expect(right({ otherKinds: ["criticism"] }).due).to.equal(false);
  });

  it("what is confiscated counts like a fine; where nothing is proposed there is nothing to hear", () => {
    expect(right({ confiscationFen: 5_000_000 })).to.include({ due: true });
    expect(
      hearingRightOf({ ...nothing, outcome: "no-penalty", fineFen: 9_000_000 }, unitParty, aPenaltyFile())
        .due,
    ).to.equal(false);
  });
});

describe("集体讨论的人数和表决 (行政处罚法 第五十七条第二款)", () => {
  it("three heads at least, by the office's own setting, which is marked as such", () => {
    expect(quorumOf("临江区人民政府", "2026-07-08")).to.include({ members: 3, provenance: "unverified" });
    expect(() => quorumOf("临江区人民政府", "2020-01-01")).to.throw("no quorum");
  });

  it("carried by more than half of those present; who abstains does not agree", () => {
    expect(carried(["agree", "agree", "disagree"])).to.equal(true);
    expect(carried(["agree", "abstain"])).to.equal(false);
    expect(carried([])).to.equal(false);
  });
});
