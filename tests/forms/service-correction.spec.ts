import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { correctionForm, correctionTask } from "../../domain/service-correction.ts";
import { decisionApprovalOf, theUnit } from "../support/example-penalty/core.ts";
import { actor, facts, judged, photo, submission, told } from "./facts.ts";

const deliveryId = "3f0a1c7e-8d2b-4c5e-9f10-2b6a4d7c8e91";
const other = "3f0a1c7e-8d2b-4c5e-9f10-2b6a4d7c8e92";
const record = {
  ...{ method: "direct", servedAt: "2026-05-14T15:00:00+08:00", place: "临江区滨江路1号" },
  ...{ officers: ["p-zhang"], receiverName: "周㛃", receiverRelation: "staff" },
};
const given = (more: Partial<ActFacts> = {}) =>
  facts({
    now: { on: "2026-05-20", at: "2026-05-20T10:00:00+08:00" },
    documents: [
      {
        ...{
          id: "d-1",
          template: "rectification/order",
          title: "责令限期整改指令书",
          departmentId: "emergency",
        },
        ...{ number: "（临江）应急责改〔2026〕1号", issuedOn: "2026-05-12", findingId: null, partyId: null },
        sha256: "0".repeat(64),
      },
    ],
    deliveries: [
      {
        ...{ id: deliveryId, unitId: "emergency", partyId: null, documentIds: ["d-1"], method: "direct" },
        ...{ deliveredOn: "2026-05-14", record },
      },
      {
        ...{ id: other, unitId: "emergency", partyId: null, documentIds: ["d-1"], method: null },
        ...{ deliveredOn: null, record: null },
      },
    ],
    ...more,
  });
const proposal = { deliveryId, reason: "回证原件的签收日期与登记不符", proofIds: [photo] };
const correct = (fields: object, more: Partial<ActFacts> = {}) =>
  judged(correctionForm, { ...proposal, ...fields }, given(more));
const day = (on: string) => ({ servedAt: `${on}T15:00:00+08:00` });

describe("更正送达记录：填写 (民事诉讼法 第八十七条；行政处罚法 第六十一条)", () => {
  it("is proposed with reasons and proof that are on the file of the case", () => {
    expect(correct(day("2026-05-13"))).to.equal(null);
    expect(told(correctionForm, { ...proposal, proofIds: [] })).to.have.all.keys("/proofIds");
    expect(told(correctionForm, { deliveryId, proofIds: [photo] })).to.have.all.keys("/reason");
    expect(correct({ ...day("2026-05-13"), proofIds: [deliveryId] })?.at).to.deep.equal({
      "/proofIds/0": "本案没有这一证据材料",
    });
  });

  it("not of another case's service, nor of one that is not recorded yet", () => {
    const foreign = "3f0a1c7e-8d2b-4c5e-9f10-2b6a4d7c8e99";
    expect(correct({ deliveryId: foreign })?.at).to.deep.equal({ "/deliveryId": "本案没有这次送达" });
    expect(correct({ deliveryId: other })?.at["/deliveryId"]).to.include("尚未送达");
  });

  it("not to a day before the document was issued, nor to one that is still to come", () => {
    expect(correct(day("2026-05-11"))?.at["/servedAt"]).to.include("送达不能早于作出之日");
    expect(correct(day("2026-05-21"))?.at["/servedAt"]).to.include("不能晚于");
  });

  it("not to what is recorded already", () => {
    expect(correct({})?.reason).to.include("与原记录相同");
    expect(correct({ ...day("2026-05-14"), receiverName: "周㛃" })?.reason).to.include("与原记录相同");
    expect(correct({ receiverName: "王强" })).to.equal(null);
  });

  it("another way of service is recorded with all that belongs to it", () => {
    const incomplete = correct({ method: "post" });
    expect(incomplete?.code).to.equal("INVALID_INPUT");
    expect(incomplete?.at).to.have.all.keys("/trackingNumber");
    const sent = { method: "post", trackingNumber: "EMS-1", ...day("2026-05-13") };
    expect(correct(sent)?.at).to.have.all.keys("/receivedOn");
    expect(correct({ ...sent, receivedOn: "2026-05-12" })?.at["/receivedOn"]).to.include("不能早于寄出日期");
    expect(correct({ ...sent, receivedOn: "2026-05-15", receiverName: "周㛃" })).to.equal(null);
    expect(correct({ receivedOn: "2026-05-15" })?.at["/receivedOn"]).to.include("只有邮寄");
  });

  it("公告送达 is none before its thirty days are over", () => {
    const notice = { noticeReason: "下落不明", channel: "区政府网站", publishedOn: "2026-05-13" };
    const refused = correct({ method: "public-notice", ...day("2026-05-13"), ...notice });
    expect(refused?.at["/publishedOn"]).to.include("更正后于2026-06-12方为送达");
  });

  it("once at a time, by an officer of the unit that served; who served may have left the case since", () => {
    const pending = submission(correctionForm, { ...proposal, ...day("2026-05-13") });
    expect(correct(day("2026-05-15"), { submissions: [pending] })?.at["/deliveryId"]).to.include("正在审批");
    const refused = submission(
      "shared/approval",
      { decision: "rejected", opinion: "证明材料不足" },
      { elementId: correctionTask, deliveryId },
    );
    expect(correct(day("2026-05-15"), { submissions: [pending, refused] })).to.equal(null);
    const fire = actor("p-zhao", { role: "case-officer", unitId: "fire" });
    expect(correct(day("2026-05-13"), { actor: fire })?.at["/deliveryId"]).to.include("临江区应急管理局办理");
    const li = actor("p-li", { role: "case-officer", unitId: "emergency" });
    const officers = given().officers.filter(({ personId }) => personId !== "p-zhang");
    expect(correct(day("2026-05-13"), { actor: li, officers })).to.equal(null);
  });

  it("a case is not closed as long as the head has not decided on it", () => {
    const pending = submission(correctionForm, { ...proposal, ...day("2026-05-13") });
    const closing = { opinion: "全部整改完毕" };
    const close = (submissions: ActFacts["submissions"]) =>
      judged("inspection/closure", closing, given({ submissions }))?.reason ?? "";
    expect(close([])).to.equal("");
    expect(close([pending])).to.include("送达记录的更正尚在审批");
  });

  it("nor is anything decided on the party whose notice it is", () => {
    const pending = submission(correctionForm, { ...proposal, ...day("2026-05-13") });
    const [notice] = given().documents;
    const [served] = given().deliveries;
    if (!notice || !served) throw new Error("one was served");
    const ofParty = { partyId: "party-1" };
    const approve = (submissions: ActFacts["submissions"]) =>
      judged(
        "penalty/decision-approval",
        decisionApprovalOf("2026-05-20"),
        given({
          submissions,
          parties: [{ ...theUnit, id: "party-1", seq: 1 }],
          documents: [{ ...notice, ...ofParty, template: "notice/penalty-notice" }],
          deliveries: [{ ...served, ...ofParty }],
        }),
      )?.at["/decision"] ?? "";
    expect(approve([])).to.not.include("更正");
    expect(approve([pending])).to.include("告知书送达记录的更正尚在审批");
  });
});
