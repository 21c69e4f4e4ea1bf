import { expect } from "chai";
import { at, submission as handedIn } from "../support/example-inspection/submission.ts";
import { discussion, legalOpinion } from "../support/example-penalty/notice.ts";
import { noticeFacts, where } from "./notice-facts.ts";

describe("法制审核、集体讨论 (行政处罚法 第五十七条、第五十八条)", () => {
  const opine = (data: object, more: Parameters<typeof noticeFacts>[0] = { personId: "p-wang" }) =>
    where("review/legal-opinion", { ...legalOpinion("2026-06-26"), ...data }, noticeFacts(more));

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
  const discuss = (more: object = {}, members = heads, others: Parameters<typeof noticeFacts>[0] = {}) =>
    where(
      "discussion/record",
      { ...discussion(time, members, ["p-zhang"]), ...more },
      noticeFacts({ personId: "p-lin", ...others }),
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
    const clerk = heads.map((one, i) => (i === 2 ? { ...one, personId: "p-wang" } : one));
    expect(discuss({}, clerk), "who is no head only attends").to.deep.equal(["/members/2/personId"]);
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
