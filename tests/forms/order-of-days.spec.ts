import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { shippedCalendar } from "../../domain/calendar.ts";
import { submission } from "../support/example-inspection/submission.ts";
import { decisionApprovalOf, decisionProposalOf } from "../support/example-penalty/core.ts";
import { actor, judged, withDayOff } from "./facts.ts";
import { before } from "./ordinary-facts.ts";

describe("程序倒置 (行政处罚法 第四十五条、第五十七条、第六十二条): a step is dated after those that it rests on", () => {
  const proposing = before("penalty/decision-proposal");
  const at = (form: string, data: object, facts: ActFacts) => judged(form, data, facts)?.at ?? {};
  const propose = (on: string, facts: ActFacts = proposing, more: object = {}) =>
    at("penalty/decision-proposal", { ...decisionProposalOf(on), ...more }, facts);
  const approving = {
    ...before("penalty/decision-approval"),
    actor: actor("p-lin", { role: "bureau-head", unitId: "emergency" }),
  };
  const approve = (on: string, facts: ActFacts = approving, more: object = {}) =>
    at("penalty/decision-approval", { ...decisionApprovalOf(on), ...more }, facts);
  const with_ = (facts: ActFacts, form: string, data: object): ActFacts => ({
    ...facts,
    submissions: [...facts.submissions, submission(form, form, "2026-07-08T13:00", { ...data })],
  });

  it("nothing is proposed or decided on a day on which the party could still speak or ask for a hearing", () => {
    expect(propose("2026-07-08")).to.deep.equal({});
    expect(propose("2026-06-26")["/proposedOn"]).to.match(/要求听证的期限至2026-07-\d\d/);
    expect(approve("2026-07-08")).to.deep.equal({});
    expect(approve("2026-06-26")["/decidedOn"]).to.include("期限");
    const dayOff = { ...proposing, deadlines: [], calendar: withDayOff("2026-06-30") };
    expect(propose("2026-07-03", { ...dayOff, calendar: shippedCalendar })).to.deep.equal({});
    expect(propose("2026-07-03", dayOff)["/proposedOn"]).to.include("2026-07-03");
  });

  it("the proposal follows the report on the hearing and the review of the statement", () => {
    const heard = with_(proposing, "hearing/report", { reportedOn: "2026-07-08" });
    expect(propose("2026-07-07", heard)["/proposedOn"]).to.include("听证会报告");
    const reviewed = with_(proposing, "notice/statement-review", { reviewedOn: "2026-07-08" });
    expect(propose("2026-07-07", reviewed)["/proposedOn"]).to.include("复核陈述申辩");
  });

  it("the decision follows the legal review and the discussion; what is returned decides nothing", () => {
    const reviewed = with_(approving, "review/legal-opinion", { reviewedOn: "2026-07-08" });
    expect(approve("2026-07-07", reviewed)["/decidedOn"]).to.include("法制审核");
    const discussed = with_(approving, "discussion/record", { endedAt: "2026-07-08T10:00:00+08:00" });
    expect(approve("2026-07-07", discussed)["/decidedOn"]).to.include("集体讨论");
    expect(approve("2026-07-07", discussed, { decision: "returned" })).to.deep.equal({});
  });

  it("where money is owed the bank and the account are named (第五十九条第一款第四项、第六十七条)", () => {
    const { bank: _b, account: _a, ...bare } = decisionProposalOf("2026-07-08");
    const missing = judged("penalty/decision-proposal", bare, proposing)?.at ?? {};
    expect(missing).to.have.all.keys("/bank", "/account");
  });
});
