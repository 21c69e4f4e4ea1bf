import { expect } from "chai";
import { addHours } from "../../domain/calendar-instants.ts";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, tried } from "./steps/record.ts";
import {
  concluded,
  decideTransfer,
  handToPolice,
  policeAnswers,
  reportCrime,
  suspectCrime,
  underTransfer,
} from "./steps/transfer.ts";

describe("移送公安机关 (行政执法机关移送涉嫌犯罪案件的规定)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const stateOf = async (caseId: string, rule: string) =>
    (await deadlinesOf(office, caseId)).filter((d) => d.rule === rule).map(({ state }) => state);

  it("三日内批准，二十四小时内移送，节假日不停；公安立案后移交物品并告知当事人；判处罚金后本机关不再罚款", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId, partyIds } = await underTransfer(office, "police");
    await suspectCrime(office, caseId, { partySeqs: [1, 2] });
    await decideTransfer(office, caseId, "returned");
    await reportCrime(office, caseId, { partySeqs: [1, 2] });
    const approval = { elementId: "approve-crime-transfer", caseId };
    const word = { decision: "approved", capacity: "principal", decidedAt: await office.clock.now() };
    const own = await tried(officer, approval, word, bureauHead);
    expect([own.status, own.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    const { dueAt } = await bureauHead.task(approval);
    await office.until(dueAt ?? "");
    expect((await recorded(office, caseId, "deadline-overdue")).payload).to.include({
      rule: "criminal-transfer-approval",
    });
    const decidedAt = await office.clock.now();
    await decideTransfer(office, caseId, "approved");
    const task = await officer.task({ elementId: "hand-over-to-police", caseId });
    expect(Math.abs(Date.parse(task.dueAt ?? "") - Date.parse(addHours(decidedAt, 24)))).to.be.lessThan(
      60_000,
    );
    // The three days run from the first report: that it was sent back does not begin them anew.
    expect(await stateOf(caseId, "criminal-transfer-approval")).to.deep.equal(["overdue"]);
    await handToPolice(office, caseId);
    await policeAnswers(office, caseId, { outcome: "forwarded", forwardedTo: "江南市公安局" });
    expect(await stateOf(caseId, "criminal-transfer")).to.deep.equal(["met"]);
    const waiting = await officer.task({ elementId: "record-police-decision", caseId });
    await office.until(waiting.dueAt ?? "");
    await officer.complete(
      { elementId: "chase-police-decision", caseId },
      { chasedOn: await office.clock.today(), method: "letter", answer: "正在审查" },
    );
    await policeAnswers(office, caseId, { outcome: "filed" });

    const goods = { elementId: "hand-over-goods", caseId };
    const handover = {
      handedOverOn: await office.clock.today(),
      goodsHandedOver: true,
      partyId: partyIds[1],
      receivedBy: "陆川",
    };
    const kept = await tried(officer, goods, { ...handover, items: [{ name: "台账", quantity: "1册" }] });
    expect(JSON.stringify(kept)).to.contain("尚缺：监控硬盘");
    await officer.complete(goods, { ...handover, items: [{ name: "监控硬盘", quantity: "1块" }] });
    await serve(office, caseId);
    await officer.complete(
      { elementId: "record-criminal-outcome", caseId },
      {
        outcome: "convicted",
        concludedOn: await office.clock.today(),
        organ: "临江区人民法院",
        documentNumber: "（2026）临刑初8号",
        criminalFineFen: 3_000_000,
        setOffFen: 0,
        furtherPenalty: false,
        opinion: "人民法院已判处罚金，本机关不再罚款",
      },
    );
    await concluded(office, caseId, "taken");
    const issued = (await documentsOf(office, caseId)).map(({ template }) => template);
    expect(issued).to.include.members([
      "transfer/crime-report",
      "transfer/approval",
      "transfer/crime-letter",
      "transfer/goods-list",
      "transfer/goods-notice",
    ]);
  });

  it("正职负责人不批准移送的记明理由，由本机关继续处罚；超过二十四小时移送的记录在案", async () => {
    const refused = await underTransfer(office, "police");
    await suspectCrime(office, refused.caseId);
    await decideTransfer(office, refused.caseId, "rejected");
    await concluded(office, refused.caseId, "returned");

    const { caseId } = await underTransfer(office, "police");
    await suspectCrime(office, caseId, { goods: [] });
    await decideTransfer(office, caseId, "approved");
    const { dueAt } = await office.cast.officer.task({ elementId: "hand-over-to-police", caseId });
    await office.until(dueAt ?? "");
    expect((await recorded(office, caseId, "deadline-overdue")).payload).to.include({
      rule: "criminal-transfer",
    });
    await handToPolice(office, caseId);
    const waiting = await office.cast.officer.task({ elementId: "record-police-decision", caseId });
    await office.until(waiting.dueAt ?? "");
    // The answer comes before anybody has chased it: nothing is left to chase, and nothing waits for it.
    await office.cast.officer.task({ elementId: "chase-police-decision", caseId });
    await policeAnswers(office, caseId, { outcome: "filed" });
    await office.cast.officer.complete(
      { elementId: "hand-over-goods", caseId },
      {
        handedOverOn: await office.clock.today(),
        goodsHandedOver: false,
        receivedBy: "陆川",
      },
    );
    await office.cast.officer.complete(
      { elementId: "record-criminal-outcome", caseId },
      {
        outcome: "not-prosecuted",
        concludedOn: await office.clock.today(),
        organ: "临江区人民检察院",
        documentNumber: "临检不诉〔2026〕1号",
        furtherPenalty: true,
        opinion: "犯罪情节轻微，应当给予行政处罚",
      },
    );
    await concluded(office, caseId, "returned");
  });

  it("不予立案的三日内提请复议，维持的建议立案监督，仍不立案的由本机关处罚", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId } = await underTransfer(office, "police");
    await suspectCrime(office, caseId);
    await decideTransfer(office, caseId, "approved");
    await handToPolice(office, caseId);
    await policeAnswers(office, caseId, { outcome: "not-filed", reason: "现有证据不足" });
    await bureauHead.complete(
      { elementId: "respond-to-refusal", caseId },
      { response: "reconsider", decidedOn: await office.clock.today(), opinion: "事实清楚" },
    );
    const { dueAt } = await officer.task({ elementId: "record-reconsideration", caseId });
    await office.until(dueAt ?? "");
    await officer.complete(
      { elementId: "chase-reconsideration", caseId },
      { chasedOn: await office.clock.today(), method: "phone", answer: "即将作出" },
    );
    await officer.complete(
      { elementId: "record-reconsideration", caseId },
      {
        outcome: "upheld",
        receivedOn: await office.clock.today(),
        documentNumber: "临公复字〔2026〕1号",
        reason: "维持",
      },
    );
    await bureauHead.complete(
      { elementId: "decide-supervision", caseId },
      {
        response: "supervise",
        decidedOn: await office.clock.today(),
        procuratorate: "临江区人民检察院",
        opinion: "公安机关未审查专家意见",
      },
    );
    await officer.complete(
      { elementId: "record-supervision", caseId },
      { outcome: "not-filed", receivedOn: await office.clock.today() },
    );
    await concluded(office, caseId, "returned");
    await passedThrough(office, caseId, "refusal-accepted");
    const issued = (await documentsOf(office, caseId)).map(({ template }) => template);
    expect(issued).to.include.members(["transfer/reconsideration-request", "transfer/supervision-request"]);
    expect(await stateOf(caseId, "transfer-reconsideration-request")).to.deep.equal(["met"]);
  });

  it("超过三日的不能再提请复议，可以直接建议立案监督；监督后立案的案件由司法机关办理", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId } = await underTransfer(office, "police");
    await suspectCrime(office, caseId);
    await decideTransfer(office, caseId, "approved");
    await handToPolice(office, caseId);
    await policeAnswers(office, caseId, { outcome: "not-filed", reason: "现有证据不足" });
    const answer = { elementId: "respond-to-refusal", caseId };
    const { dueAt } = await bureauHead.task(answer);
    await office.until(dueAt ?? "");
    const decidedOn = await office.clock.today();
    const late = await tried(bureauHead, answer, {
      response: "reconsider",
      decidedOn,
      opinion: "事实清楚",
    });
    expect(JSON.stringify(late)).to.contain("提请复议的期限已于");
    await bureauHead.complete(answer, {
      ...{ response: "supervise", decidedOn, procuratorate: "临江区人民检察院", opinion: "事实清楚" },
    });
    await officer.complete(
      { elementId: "record-supervision", caseId },
      { outcome: "ordered", receivedOn: await office.clock.today() },
    );
    const ordered = await officer.task({ elementId: "record-ordered-filing", caseId });
    await office.until(ordered.dueAt ?? "");
    await officer.complete(
      { elementId: "chase-ordered-filing", caseId },
      { chasedOn: await office.clock.today(), method: "letter", answer: "正在办理立案" },
    );
    await officer.complete(
      { elementId: "record-ordered-filing", caseId },
      { outcome: "filed", receivedOn: await office.clock.today() },
    );
    await passedThrough(office, caseId, "crime-filed");
    await officer.task({ elementId: "hand-over-goods", caseId });
  });
});
