import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { at, submission as handedIn } from "../support/example-inspection/submission.ts";
import {
  arrangement,
  discussion,
  hearingReport,
  hearingRequest,
  heldHearing,
  legalOpinion,
  noticeFile,
  statement,
  statementReview,
  waiver,
} from "../support/example-penalty/notice.ts";
import { personParty, unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged } from "./facts.ts";

/** The example case on a day after the notices were served on 25 June 2026, as a rule sees it. */
function given(more: Partial<ActFacts> & { personId?: string; on?: string } = {}): ActFacts {
  const { personId = "p-zhang", on = "2026-06-26", ...changes } = more;
  const {
    documents,
    deliveries,
    parties,
    officers,
    organ,
    case: penaltyCase,
    submissions,
  } = noticeFile("hearing/notice");
  return facts({
    now: { on, at: at(`${on}T17:00`) },
    actor: actor(personId),
    case: { ...penaltyCase, departmentIds: ["emergency"] },
    ...{ documents, deliveries, parties, officers, organ },
    submissions: submissions.filter(({ formId }) => formId.startsWith("penalty/investigation")),
    certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency")],
    scope: { partyId: unitParty.id },
    ...changes,
  });
}
const unit = { partyId: unitParty.id };
const said = handedIn(
  "notice/statement",
  "statement-made",
  "2026-06-26T10:00",
  { ...statement(at("2026-06-26T09:00")) },
  unit,
);
const asked = handedIn(
  "notice/hearing-request",
  "hearing-requested",
  "2026-06-26T11:00",
  { ...hearingRequest("2026-06-26") },
  unit,
);
const where = (formId: string, data: object, facts: ActFacts) =>
  Object.keys(judged(formId, data, facts)?.at ?? {});

describe("当事人的答复 (行政处罚法 第四十五条、第六十二条至第六十四条)", () => {
  it("a statement is taken down by two certified officers between notice and last day, the rights told first", () => {
    const state = (time: string, more: object = {}, facts = given()) =>
      where("notice/statement", { ...statement(at(time)), ...more }, facts);
    expect(state("2026-06-26T09:00")).to.deep.equal([]);
    expect(state("2026-06-24T09:00")).to.deep.equal(["/madeAt"]);
    expect(state("2026-07-03T09:00", {}, given({ on: "2026-07-03" }))).to.deep.equal(["/madeAt"]);
    expect(state("2026-06-26T09:00", { rightsTold: false })).to.deep.equal(["/rightsTold"]);
    const alone = judged(
      "notice/statement",
      statement(at("2026-06-26T09:00"), ["p-zhang", "p-qian"]),
      given(),
    );
    expect(alone?.code).to.equal("CERTIFICATES_INSUFFICIENT");
  });

  it("nothing is answered to a notice that was never served", () => {
    const facts = given({ deliveries: [] });
    expect(where("notice/statement", statement(at("2026-06-26T09:00")), facts)).to.deep.equal([""]);
    expect(where("notice/hearing-request", hearingRequest("2026-06-26"), facts)).to.deep.equal([""]);
    expect(
      where("notice/waiver", waiver("2026-06-26", { statement: true, hearing: true }), facts),
    ).to.deep.equal([""]);
  });

  it("a hearing is asked for within five workdays; by post the day of posting counts, whenever it arrives", () => {
    const ask = (requestedOn: string, facts: ActFacts) =>
      judged("notice/hearing-request", hearingRequest(requestedOn), facts);
    expect(ask("2026-07-02", given({ on: "2026-07-06" }))).to.equal(null);
    expect(ask("2026-07-03", given({ on: "2026-07-06" }))?.code).to.equal("DEADLINE_PASSED");
    expect(ask("2026-06-24", given())?.at).to.have.all.keys("/requestedOn");
    expect(ask("2026-06-26", given({ submissions: [asked] }))?.at).to.have.all.keys("");
    const told = given().documents.filter(({ template }) => template !== "notice/hearing-notice");
    expect(ask("2026-06-26", given({ documents: told }))?.reason).to.include("不属于听证范围");
  });

  it("a waiver says what is given up, which must be there to give up", () => {
    const waive = (statement: boolean, hearing: boolean, facts = given()) =>
      where("notice/waiver", waiver("2026-06-26", { statement, hearing }), facts);
    expect(waive(true, true)).to.deep.equal([]);
    expect(waive(false, false)).to.deep.equal(["/waivesStatement"]);
    expect(waive(true, true, given({ submissions: [asked] }))).to.deep.equal(["/waivesHearing"]);
    const told = given().documents.filter(({ template }) => template !== "notice/hearing-notice");
    expect(waive(true, true, given({ documents: told }))).to.deep.equal(["/waivesHearing"]);
    expect(
      where("notice/waiver", waiver("2026-06-24", { statement: true, hearing: false }), given()),
    ).to.deep.equal(["/signedOn"]);
  });

  it("only what was asked for and not yet held is withdrawn", () => {
    const withdrawal = {
      withdrawnOn: "2026-06-26",
      applicant: "许敏",
      reason: "没有异议",
      evidenceIds: asked.data["evidenceIds"],
    };
    const withdraw = (more: Partial<ActFacts>) => where("notice/hearing-withdrawal", withdrawal, given(more));
    expect(withdraw({ submissions: [asked] })).to.deep.equal([]);
    expect(withdraw({ submissions: [] })).to.deep.equal([""]);
    expect(withdraw({ submissions: [asked], scope: { partyId: personParty.id } })).to.deep.equal([""]);
    const held = handedIn("hearing/record", "hold-hearing", "2026-06-26T16:00", { outcome: "held" });
    expect(withdraw({ submissions: [asked, held] })).to.deep.equal([""]);
    const postponed = { ...held, data: { outcome: "postponed" } };
    expect(withdraw({ submissions: [asked, postponed] })).to.deep.equal([]);
  });

  it("every point of the defence is looked into once, and what is rejected whole changes nothing", () => {
    const review = (more: object = {}) =>
      where(
        "notice/statement-review",
        { ...statementReview("2026-06-26"), ...more },
        given({ submissions: [said] }),
      );
    const { points } = statementReview("2026-06-26");
    const [first, second] = points;
    expect(review()).to.deep.equal([]);
    expect(review({ points: [first] })).to.deep.equal(["/points"]);
    expect(review({ points: [first, second, first] })).to.deep.equal(["/points/2/seq"]);
    expect(review({ points: [first, second, { ...second, seq: 3 }] })).to.deep.equal(["/points/2/seq"]);
    expect(review({ reviewedOn: "2026-06-25" })).to.deep.equal(["/reviewedOn"]);
    expect(
      review({ revise: true, points: points.map((p) => ({ ...p, adoption: "rejected" })) }),
    ).to.deep.equal(["/revise"]);
  });
});

describe("听证 (行政处罚法 第六十四条、第六十五条)", () => {
  const people = { host: "p-host", clerk: "p-clerk" };
  const arrange = (hearingAt: string, panel = people, more: object = {}) =>
    where(
      "hearing/arrangement",
      { ...arrangement(at(hearingAt), panel), ...more },
      given({ submissions: [asked] }),
    );

  it("seven full workdays lie between the notice and the hearing", () => {
    expect(arrange("2026-07-08T09:00")).to.deep.equal([]);
    expect(arrange("2026-07-07T09:00")).to.deep.equal(["/hearingAt"]);
  });

  it("no investigator sits on it, nobody twice, one hosts and one records", () => {
    expect(arrange("2026-07-13T09:00", { ...people, host: "p-zhang" })).to.deep.equal(["/panel/0/personId"]);
    expect(arrange("2026-07-13T09:00", { host: "p-host", clerk: "p-host" })).to.deep.equal([
      "/panel/1/personId",
    ]);
    const { panel } = arrangement(at("2026-07-13T09:00"), people);
    const hosts = panel.map((one) => ({ ...one, duty: "host" }));
    expect(arrange("2026-07-13T09:00", people, { panel: hosts })).to.deep.equal(["/panel"]);
  });

  const { submissions } = noticeFile("hearing/record");
  const upTo = (formId: string) =>
    submissions.slice(
      0,
      submissions.findIndex((s) => s.formId === formId),
    );
  const notices = [unitParty].map(({ id }) => ({
    ...noticeFile("hearing/record").documents[0],
    id: "h-1",
    template: "hearing/notice",
    partyId: id,
  })) as ActFacts["documents"];
  const held = heldHearing(
    { startedAt: at("2026-07-13T09:02"), endedAt: at("2026-07-13T11:30") },
    unitParty.id,
    ["p-zhang"],
  );
  const hold = (data: object, servedOn = "2026-07-01", personId = "p-host") => {
    const base = given({ on: "2026-07-13" });
    const served = {
      id: "s-h",
      documentIds: ["h-1"],
      deliveredOn: servedOn,
      method: "direct",
      record: null,
      ...unit,
    };
    return where(
      "hearing/record",
      { ...held, ...data },
      given({
        on: "2026-07-13",
        personId,
        submissions: upTo("hearing/record"),
        documents: [...base.documents, ...notices],
        deliveries: [...base.deliveries, served],
      }),
    );
  };

  it("the appointed host alone holds it, at the time of the notice, with the party there", () => {
    expect(hold({})).to.deep.equal([]);
    expect(hold({}, "2026-07-01", "p-other")).to.deep.equal([""]);
    expect(hold({ startedAt: at("2026-07-13T08:00") })).to.deep.equal(["/startedAt"]);
    expect(hold({ endedAt: at("2026-07-13T09:00") })).to.deep.equal(["/endedAt"]);
    expect(hold({ attendees: [] })).to.deep.equal(["/attendees"]);
    expect(hold({ investigatorIds: ["p-host"] })).to.deep.equal(["/investigatorIds/0"]);
    expect(hold({ rightsTold: false })).to.deep.equal(["/rightsTold"]);
    expect(hold({ outcome: "absent", refusalNote: "未到" })).to.deep.equal(["/attendees"]);
  });

  it("on shorter notice than seven workdays it cannot be held, only put off", () => {
    expect(hold({}, "2026-07-02")).to.deep.equal([""]);
    expect(hold({ outcome: "postponed", postponeReason: "通知迟延" }, "2026-07-02")).to.deep.equal([]);
  });

  it("the report is the host's and follows a hearing that was held", () => {
    const report = (personId: string, formId: string) =>
      where(
        "hearing/report",
        hearingReport("2026-07-14"),
        given({ on: "2026-07-14", personId, submissions: upTo(formId) }),
      );
    expect(report("p-host", "hearing/report")).to.deep.equal([]);
    expect(report("p-zhang", "hearing/report")).to.deep.equal([""]);
    expect(report("p-host", "hearing/record")).to.deep.equal([""]);
  });
});

describe("法制审核、集体讨论 (行政处罚法 第五十七条、第五十八条)", () => {
  const opine = (data: object, more: Parameters<typeof given>[0] = { personId: "p-wang" }) =>
    where("review/legal-opinion", { ...legalOpinion("2026-06-26"), ...data }, given(more));

  it("every matter is reviewed; what is improper cannot pass, what fails says where", () => {
    expect(opine({})).to.deep.equal([]);
    expect(opine(legalOpinion("2026-06-26", "evidence"))).to.deep.equal([]);
    const { items } = legalOpinion("2026-06-26");
    expect(opine({ items: [...items.slice(0, 8), items[0]] })).to.deep.equal(["/items"]);
    expect(opine({ ...legalOpinion("2026-06-26", "evidence"), conclusion: "passed" })).to.deep.equal([
      "/items/3/result",
    ]);
    expect(opine({ conclusion: "failed" })).to.deep.equal(["/conclusion"]);
    expect(opine({ reviewedOn: "2026-06-23" })).to.deep.equal(["/reviewedOn"]);
  });

  it("neither an investigator nor who has approved in the case reviews it", () => {
    expect(opine({}, { personId: "p-zhang" })).to.deep.equal([""]);
    const approved = handedIn(
      "shared/review",
      "review-report",
      "2026-06-24T11:00",
      {},
      { by: { personId: "p-wang", name: "王芳" } },
    );
    expect(opine({}, { personId: "p-wang", submissions: [approved] })).to.deep.equal([""]);
  });

  const heads = ["p-lin", "p-ma", "p-luo"].map((personId) => ({
    personId,
    name: personId,
    position: "局领导",
  }));
  const time = { startedAt: at("2026-06-26T09:00"), endedAt: at("2026-06-26T10:00") };
  const discuss = (more: object = {}, members = heads, others: Parameters<typeof given>[0] = {}) =>
    where(
      "discussion/record",
      { ...discussion(time, members, ["p-zhang"]), ...more },
      given({ personId: "p-lin", ...others }),
    );

  it("three heads discuss, none of them an investigator, and more than half agree", () => {
    expect(discuss()).to.deep.equal([]);
    expect(discuss({}, heads.slice(0, 2))).to.deep.equal(["/members"]);
    expect(
      discuss(
        {},
        heads.map((one, i) => (i === 2 ? { ...one, personId: "p-li" } : one)),
      ),
    ).to.deep.equal(["/members/2/personId"]);
    const { members } = discussion(time, heads, ["p-zhang"]);
    const against = members.map((one, i) => (i > 0 ? { ...one, vote: "disagree" } : one));
    expect(discuss({ members: against })).to.deep.equal(["/conclusion"]);
    expect(discuss({ members: against, conclusion: "returned" })).to.deep.equal([]);
  });

  it("the chair is one of them, the reporter an officer of the case, and one of them hands the record in", () => {
    expect(discuss({ chairId: "p-wang" })).to.deep.equal(["/chairId"]);
    expect(discuss({ reporterIds: ["p-wang"] })).to.deep.equal(["/reporterIds/0"]);
    expect(discuss({}, heads, { personId: "p-wang" })).to.deep.equal(["/members"]);
    expect(discuss({ endedAt: at("2026-06-26T08:00") })).to.deep.equal(["/endedAt"]);
  });

  it("a proposal that was changed is discussed again", () => {
    const proposal = handedIn("penalty/decision-proposal", "propose-decision", "2026-06-27T09:00", {});
    expect(discuss({}, heads, { on: "2026-06-28", submissions: [proposal] })).to.deep.equal(["/startedAt"]);
  });
});
