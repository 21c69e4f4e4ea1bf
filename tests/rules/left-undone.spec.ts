import { expect } from "chai";
import type { Submission } from "../../domain/case-file.ts";
import { publicationsOfTheSteps } from "../../domain/penalty/broken-off.ts";
import { endedParties } from "../../domain/penalty/ended-parties.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { crimeStands } from "../../domain/penalty/transfer.ts";
import { bureauHead, submission } from "../support/example-inspection/submission.ts";
import { aCompleteFile, members, personParty, unitParty } from "../support/example-penalty/invariants.ts";

const said = (template: string, ...given: Parameters<typeof aCompleteFile>): string =>
  [...guardOf(template)(aCompleteFile(...given))].map(({ message }) => message).join("；");
const deciding = (...add: Submission[]) => said("penalty/decision", { add });
const closing = (more: Parameters<typeof aCompleteFile>[0]) =>
  said("closure/closure-approval", { scope: {}, drop: ["penalty/decision-approval"], ...more });

const asked = (time: string, personId = "p-li", more: object = {}) =>
  submission("penalty/recusal-request", "recusal-requested", time, {
    ...{ applicant: "party", personId, requestedOn: time.slice(0, 10) },
    ...more,
  });
const answered = (time: string, decision: string, personId = "p-li") =>
  submission("penalty/recusal-decision", "decide-recusal", time, { personId, decision }, bureauHead);
const questioned = submission("investigation/interview-record", "record-interview", "2026-06-18T10:00", {
  ...{ interview: "held", recusal: "yes", startedAt: "2026-06-18T09:05:00+08:00" },
  officersPresent: ["p-zhang", "p-li"],
});

describe("回避未决定的，不得作出处罚决定 (行政处罚法 第四十三条第三款)", () => {
  it("a request waits for its decision, which comes before that of the case", () => {
    expect(deciding(asked("2026-06-20T09:00"))).to.include("对李㛃的回避尚未决定");
    expect(deciding(asked("2026-06-20T09:00"), answered("2026-06-22T09:00", "refused"))).to.equal("");
    const late = deciding(asked("2026-06-20T09:00"), answered("2026-07-08T11:00", "refused"));
    expect(late).to.include("对李㛃的回避尚未决定");
    const again = [asked("2026-06-20T09:00"), answered("2026-06-22T09:00", "refused")];
    expect(deciding(...again, asked("2026-06-23T09:00"))).to.include("对李㛃的回避尚未决定");
    expect(
      deciding(asked("2026-06-20T09:00"), answered("2026-06-22T09:00", "refused", "p-zhang")),
    ).to.include("对李㛃的回避尚未决定");
  });

  it("who asked for it while being questioned is not forgotten", () => {
    expect(deciding(questioned)).to.include("被询问人2026-06-18申请回避，尚未登记");
    expect(deciding(questioned, asked("2026-06-18T11:00"))).to.include("对李㛃的回避尚未决定");
    const decided = [asked("2026-06-18T11:00"), answered("2026-06-19T09:00", "refused")];
    expect(deciding(questioned, ...decided)).to.equal("");
  });

  it("who has to stand aside does not vote afterwards; what he did before stays", () => {
    const [, vice = { personId: "" }] = members;
    const granted = (time: string) =>
      deciding(asked(time, vice.personId), answered(time, "granted", vice.personId));
    expect(granted("2026-06-22T09:00")).to.include("已经决定回避，不得参加集体讨论的表决");
    expect(granted("2026-07-07T20:00")).to.equal("");
  });
});

describe("终止案件：每一项审批只及于它所指的当事人 (行政处罚法 第四条)", () => {
  const proposed = (time: string, partyId: string | null) =>
    submission("penalty/termination", "termination-proposed", time, {}, { partyId });
  const approved = (time: string, partyId: string | null, decision = "approved") =>
    submission("shared/approval", "approve-termination", time, { decision }, { ...bureauHead, partyId });
  const ended = (...submissions: Submission[]) =>
    endedParties({ submissions, parties: [unitParty, personParty] });
  const both = [proposed("2026-06-20T09:00", unitParty.id), proposed("2026-06-20T10:00", personParty.id)];

  it("two proposals at the same time are decided apart, in whatever order", () => {
    expect(ended(...both, approved("2026-06-21T09:00", unitParty.id))).to.deep.equal([unitParty.id]);
    const refused = approved("2026-06-21T09:00", unitParty.id, "rejected");
    expect(ended(...both, refused, approved("2026-06-21T10:00", personParty.id))).to.deep.equal([
      personParty.id,
    ]);
    const whole = [proposed("2026-06-20T11:00", null), approved("2026-06-21T11:00", null)];
    expect(ended(...both, ...whole)).to.have.members([unitParty.id, personParty.id]);
  });

  it("a case that has ended against the party that was to be punished can be closed", () => {
    const add = [proposed("2026-07-07T17:00", null), approved("2026-07-07T18:00", null)];
    expect(closing({})).to.include("责令改正不能代替处罚");
    expect(closing({ add })).to.equal("");
  });
});

describe("移送以后 (行政处罚法 第二十二条、第二十七条)", () => {
  const receipt = (answer: string) =>
    submission("transfer/receipt", "record-receipt", "2026-07-07T17:00", { answer });
  const step = (formId: string, time: string, data: object) =>
    submission(formId, formId, time, { officersPresent: ["p-zhang", "p-li"], ...data });
  const first = [
    step("transfer/task-force", "2026-06-25T09:00", {}),
    step("transfer/crime-approval", "2026-06-26T09:00", { decision: "approved" }),
    step("transfer/refusal-response", "2026-06-29T09:00", { response: "accept" }),
  ];
  const named = step("transfer/task-force", "2026-07-01T09:00", {});
  const answer = (decision: string) => step("transfer/crime-approval", "2026-07-02T09:00", { decision });

  it("a case that another organ has taken over can be closed without a decision, one that came back cannot", () => {
    expect(closing({ add: [receipt("accepted")] })).to.equal("");
    expect(closing({ add: [receipt("declined")] })).to.include("责令改正不能代替处罚");
  });

  it("what came back from the police is decided before the case is closed", () =>
    expect(closing({ add: first })).to.include("责令改正不能代替处罚"));

  it("a second suspicion counts anew, whatever became of the first one", () => {
    const stands = (...more: Submission[]) => crimeStands({ submissions: [...first, ...more] });
    expect(stands()).to.equal("returned");
    expect(stands(named)).to.equal("none");
    expect(stands(named, answer("approved"))).to.equal("police");
    expect(stands(named, answer("rejected"))).to.equal("none");
    expect(deciding(...first, named)).to.include("线索尚未核查处理");
    expect(deciding(...first, named, answer("approved"))).to.include("不得以行政处罚代替");
    expect(deciding(...first, named, answer("rejected"))).to.equal("");
    expect(deciding(...first)).to.equal("");
  });
});

describe("告知中断的 (行政处罚法 第四十四条)：公告期限随之终结", () => {
  const paper = (id: string, template: string) => ({ ...aCompleteFile().documents[0], id, template });
  const published = (id: string, deliveredOn: string | null) => ({
    ...{ id, partyId: unitParty.id, documentIds: [`${id}-paper`], method: null, deliveredOn, record: null },
  });
  const served = (deliveryId: string, data: object) =>
    submission("shared/service-record", "serve-documents", "2026-06-26T10:00", { ...data }, { deliveryId });

  it("a notice that is being published is among them; one that was served and another matter's decision are not", () => {
    const file = aCompleteFile({
      documents: [
        paper("a-paper", "notice/penalty-notice"),
        paper("b-paper", "notice/penalty-notice"),
        paper("c-paper", "investigation/measure-decision"),
      ] as ReturnType<typeof aCompleteFile>["documents"],
      deliveries: [published("a", null), published("b", "2026-07-27"), published("c", null)],
      add: ["a", "b", "c"].map((id) => served(id, { method: "public-notice", publishedOn: "2026-06-26" })),
    });
    expect(publicationsOfTheSteps(file)).to.deep.equal([
      { partyId: unitParty.id, publishedOn: "2026-06-26" },
    ]);
  });
});
