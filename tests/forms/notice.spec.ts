import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { at, submission as handedIn } from "../support/example-inspection/submission.ts";
import { hearingRequest, statement, statementReview, waiver } from "../support/example-penalty/notice.ts";
import { personParty } from "../support/penalty-file.ts";
import { judged, withDayOff } from "./facts.ts";
import { asked, noticeFacts, said, unit, where } from "./notice-facts.ts";

describe("当事人的答复 (行政处罚法 第四十五条、第六十二条至第六十四条)", () => {
  it("a statement is taken down by two certified officers between notice and last day, the rights told first", () => {
    const state = (time: string, more: object = {}, facts = noticeFacts()) =>
      where("notice/statement", { ...statement(at(time)), ...more }, facts);
    expect(state("2026-06-26T09:00")).to.deep.equal([]);
    expect(state("2026-06-24T09:00")).to.deep.equal(["/madeAt"]);
    expect(state("2026-07-03T09:00", {}, noticeFacts({ on: "2026-07-03" }))).to.deep.equal(["/madeAt"]);
    expect(state("2026-06-26T09:00", { rightsTold: false })).to.deep.equal(["/rightsTold"]);
    const alone = judged(
      "notice/statement",
      statement(at("2026-06-26T09:00"), ["p-zhang", "p-qian"]),
      noticeFacts(),
    );
    expect(alone?.code).to.equal("CERTIFICATES_INSUFFICIENT");
  });

  it("what was posted in time is taken down whenever it arrives, until the decision is issued", () => {
    const on = "2026-07-08";
    const posted = { ...statement(at("2026-07-02T18:00")), manner: "post" };
    const state = (facts: ActFacts) => judged("notice/statement", posted, facts);
    expect(state(noticeFacts({ on }))).to.equal(null);
    const { documents } = noticeFacts();
    const decision = {
      ...{ ...documents[0], ...unit },
      ...{ id: "d-1", template: "penalty/decision", title: "行政处罚决定书" },
    };
    const decided = noticeFacts({ on, documents: [...documents, decision] as ActFacts["documents"] });
    expect(Object.values(state(decided)?.at ?? {}).join()).to.include("变更或者撤销");
    expect(judged("notice/hearing-request", hearingRequest("2026-07-02"), decided)?.at).to.have.all.keys("");
  });

  it("what answered a notice that another one has replaced is taken down before and after the new one is served", () => {
    const { documents, deliveries } = noticeFacts();
    const [first] = documents.filter(
      ({ template, partyId }) => template === "notice/penalty-notice" && partyId,
    );
    const [served] = deliveries.filter(({ documentIds }) => first && documentIds.includes(first.id));
    if (!first || !served) throw new Error("the example was told");
    const again = { ...first, id: "n-again" };
    const delivery = { ...served, id: "s-again", documentIds: ["n-again"], deliveredOn: "2026-07-08" };
    const renewed = (...more: (typeof served)[]) =>
      noticeFacts({
        on: "2026-07-09",
        documents: [...documents, again] as ActFacts["documents"],
        deliveries: [...deliveries, ...more] as ActFacts["deliveries"],
        scope: { partyId: first.partyId ?? "" },
      });
    const state = (facts: ActFacts) => where("notice/statement", statement(at("2026-07-02T09:00")), facts);
    expect(state(renewed())).to.deep.equal([]);
    expect(state(renewed(delivery))).to.deep.equal([]);
  });

  it("nothing is answered to a notice that was never served", () => {
    const facts = noticeFacts({ deliveries: [] });
    expect(where("notice/statement", statement(at("2026-06-26T09:00")), facts)).to.deep.equal([""]);
    expect(where("notice/hearing-request", hearingRequest("2026-06-26"), facts)).to.deep.equal([""]);
    expect(
      where("notice/waiver", waiver("2026-06-26", { statement: true, hearing: true }), facts),
    ).to.deep.equal([""]);
  });

  it("a hearing is asked for within five workdays; by post the day of posting counts, whenever it arrives", () => {
    const ask = (requestedOn: string, facts: ActFacts) =>
      judged("notice/hearing-request", hearingRequest(requestedOn), facts);
    expect(ask("2026-07-02", noticeFacts({ on: "2026-07-06" }))).to.equal(null);
    expect(ask("2026-07-03", noticeFacts({ on: "2026-07-06" }))?.code).to.equal("DEADLINE_PASSED");
    expect(ask("2026-06-24", noticeFacts())?.at).to.have.all.keys("/requestedOn");
    expect(ask("2026-06-26", noticeFacts({ submissions: [asked] }))?.at).to.have.all.keys("");
    const told = noticeFacts().documents.filter(({ template }) => template !== "notice/hearing-notice");
    expect(ask("2026-06-26", noticeFacts({ documents: told }))?.reason).to.include("不属于听证范围");
  });

  it("until a clock is set the days are counted by the calendar in force, with the days off that were confirmed later", () => {
    const on = "2026-07-03";
    const later = { on, deadlines: [], calendar: withDayOff("2026-06-30") };
    for (const [form, data] of [
      ["notice/statement", statement(at(`${on}T09:00`))],
      ["notice/hearing-request", hearingRequest(on)],
      ["notice/waiver", waiver(on, { statement: true, hearing: true })],
    ] as const) {
      expect(judged(form, data, noticeFacts(later)), form).to.equal(null);
      expect(judged(form, data, noticeFacts({ on, deadlines: [] })), form).not.to.equal(null);
    }
  });

  it("a waiver says what is given up, which must be there to give up", () => {
    const waive = (statement: boolean, hearing: boolean, facts = noticeFacts()) =>
      where("notice/waiver", waiver("2026-06-26", { statement, hearing }), facts);
    expect(waive(true, true)).to.deep.equal([]);
    expect(waive(false, false)).to.deep.equal(["/waivesStatement"]);
    expect(waive(true, true, noticeFacts({ on: "2026-07-06" }))).to.deep.equal([""]);
    expect(waive(true, true, noticeFacts({ submissions: [asked] }))).to.deep.equal(["/waivesHearing"]);
    const told = noticeFacts().documents.filter(({ template }) => template !== "notice/hearing-notice");
    expect(waive(true, true, noticeFacts({ documents: told }))).to.deep.equal(["/waivesHearing"]);
    expect(
      where("notice/waiver", waiver("2026-06-24", { statement: true, hearing: false }), noticeFacts()),
    ).to.deep.equal(["/signedOn"]);
  });

  it("only what was asked for and not yet held is withdrawn", () => {
    const withdrawal = {
      withdrawnOn: "2026-06-26",
      applicant: "许敏",
      reason: "没有异议",
      evidenceIds: asked.data["evidenceIds"],
    };
    const withdraw = (more: Partial<ActFacts>) =>
      where("notice/hearing-withdrawal", withdrawal, noticeFacts(more));
    expect(withdraw({ submissions: [asked] })).to.deep.equal([]);
    expect(withdraw({ submissions: [] })).to.deep.equal([""]);
    expect(withdraw({ submissions: [asked], scope: { partyId: personParty.id } })).to.deep.equal([""]);
    const arranged = handedIn("hearing/arrangement", "arrange-hearing", "2026-06-26T09:00", {});
    const held = handedIn("hearing/record", "hold-hearing", "2026-06-26T16:00", { outcome: "held" });
    expect(withdraw({ submissions: [asked, arranged, held] })).to.deep.equal([""]);
    const postponed = { ...held, data: { outcome: "postponed" } };
    expect(withdraw({ submissions: [asked, arranged, postponed] })).to.deep.equal([]);
    // A hearing that had been arranged before was another party's.
    expect(withdraw({ submissions: [arranged, asked, held] })).to.deep.equal([]);
  });

  it("every point of the defence is looked into once, and what is rejected whole changes nothing", () => {
    const review = (more: object = {}) =>
      where(
        "notice/statement-review",
        { ...statementReview("2026-06-26"), ...more },
        noticeFacts({ submissions: [said] }),
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
