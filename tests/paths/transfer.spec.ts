import { expect } from "chai";
import { addHours } from "../../domain/calendar-instants.ts";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { aPenaltyCase } from "../support/penalty.ts";
import {
  decideTransfer,
  handToPolice,
  materials,
  policeAnswers,
  reportCrime,
  suspectCrime,
} from "./steps/closure.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("案件移送: to another organ, to the police and back", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const begin = async (transferKind: "police" | "department") => {
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "filed" });
    await office.startProcess("case-transfer", { caseId, leadUnitId: "emergency", transferKind });
    return { caseId, partyIds };
  };
  const stateOf = async (caseId: string, rule: string) =>
    (await deadlinesOf(office, caseId)).filter((d) => d.rule === rule).map(({ state }) => state);
  const concluded = async (caseId: string, outcome: "taken" | "returned") => {
    const event = await recorded(office, caseId, `transfer-${outcome}`);
    expect(event.payload).to.include({ outcome });
  };

  describe("移送其他机关 (安全生产法 第六十九条)", () => {
    const approved = async (caseId: string) => {
      const { officer, head, bureauHead } = office.cast;
      await officer.complete(
        { elementId: "propose-transfer", caseId },
        {
          proposedOn: await office.clock.today(),
          receivingUnit: "临江区市场监督管理局",
          facts: "使用未经检验的叉车",
          grounds: "不属于本机关管辖",
          materials,
        },
      );
      await head.complete({ elementId: "review-transfer", caseId }, { decision: "approved" });
      await bureauHead.complete({ elementId: "approve-transfer", caseId }, { decision: "approved" });
      await officer.complete(
        { elementId: "hand-over-case", caseId },
        { handedOverOn: await office.clock.today(), method: "in-person", receivedBy: "钱伟" },
      );
    };
    const receipt = async (caseId: string, answer: object) =>
      office.cast.officer.complete(
        { elementId: "record-receipt", caseId },
        { receivedOn: await office.clock.today(), ...answer },
      );

    it("经退回重提、审核、审批后移送；回执逾期未到的催办；对方受理的案件由其办理", async () => {
      const { officer, head, bureauHead } = office.cast;
      const { caseId } = await begin("department");
      const proposal = {
        proposedOn: await office.clock.today(),
        ...{ receivingUnit: "临江区市场监督管理局", facts: "使用未经检验的叉车" },
        ...{ grounds: "不属于本机关管辖", materials },
      };
      await officer.complete({ elementId: "propose-transfer", caseId }, proposal);
      await head.complete(
        { elementId: "review-transfer", caseId },
        { decision: "returned", opinion: "写明依据" },
      );
      await officer.complete({ elementId: "propose-transfer", caseId }, proposal);
      await head.complete({ elementId: "review-transfer", caseId }, { decision: "approved" });
      await bureauHead.complete(
        { elementId: "approve-transfer", caseId },
        { decision: "returned", opinion: "写明依据" },
      );
      await approved(caseId);
      const { dueAt } = await officer.task({ elementId: "record-receipt", caseId });
      await office.until(dueAt ?? "");
      await officer.complete(
        { elementId: "chase-receipt", caseId },
        { chasedOn: await office.clock.today(), method: "phone", answer: "正在办理签收" },
      );
      await receipt(caseId, { answer: "accepted", receiptNumber: "临市监受〔2026〕2号" });
      await concluded(caseId, "taken");
      const templates = (await documentsOf(office, caseId)).map(({ template }) => template);
      expect(templates).to.include.members(["transfer/approval", "transfer/letter"]);
    });

    it("对方不予受理或者负责人不同意移送的，由本机关继续办理", async () => {
      const declined = await begin("department");
      await approved(declined.caseId);
      await receipt(declined.caseId, { answer: "declined", reason: "属于应急管理部门职责" });
      await concluded(declined.caseId, "returned");

      const { officer, head, bureauHead } = office.cast;
      const { caseId } = await begin("department");
      await officer.complete(
        { elementId: "propose-transfer", caseId },
        {
          proposedOn: await office.clock.today(),
          ...{ receivingUnit: "临江区市场监督管理局", facts: "使用未经检验的叉车" },
          ...{ grounds: "不属于本机关管辖", materials },
        },
      );
      await head.complete({ elementId: "review-transfer", caseId }, { decision: "approved" });
      await bureauHead.complete(
        { elementId: "approve-transfer", caseId },
        { decision: "rejected", opinion: "本机关有管辖权" },
      );
      await concluded(caseId, "returned");
    });
  });

  describe("移送公安机关 (行政执法机关移送涉嫌犯罪案件的规定)", () => {
    it("三日内批准，二十四小时内移送，节假日不停；公安立案后移交物品并告知当事人；判处罚金后本机关不再罚款", async () => {
      const { officer, bureauHead } = office.cast;
      const { caseId, partyIds } = await begin("police");
      await suspectCrime(office, caseId);
      await decideTransfer(office, caseId, "returned");
      await reportCrime(office, caseId);
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
      await concluded(caseId, "taken");
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
      const refused = await begin("police");
      await suspectCrime(office, refused.caseId);
      await decideTransfer(office, refused.caseId, "rejected");
      await concluded(refused.caseId, "returned");

      const { caseId } = await begin("police");
      await suspectCrime(office, caseId, { goods: [] });
      await decideTransfer(office, caseId, "approved");
      const { dueAt } = await office.cast.officer.task({ elementId: "hand-over-to-police", caseId });
      await office.until(dueAt ?? "");
      expect((await recorded(office, caseId, "deadline-overdue")).payload).to.include({
        rule: "criminal-transfer",
      });
      await handToPolice(office, caseId);
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
      await concluded(caseId, "returned");
    });

    it("不予立案的三日内提请复议，维持的建议立案监督，仍不立案的由本机关处罚", async () => {
      const { officer, bureauHead } = office.cast;
      const { caseId } = await begin("police");
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
      await concluded(caseId, "returned");
      await passedThrough(office, caseId, "refusal-accepted");
      const issued = (await documentsOf(office, caseId)).map(({ template }) => template);
      expect(issued).to.include.members(["transfer/reconsideration-request", "transfer/supervision-request"]);
      expect(await stateOf(caseId, "transfer-reconsideration-request")).to.deep.equal(["met"]);
    });

    it("超过三日的不能再提请复议，可以直接建议立案监督；监督后立案的案件由司法机关办理", async () => {
      const { officer, bureauHead } = office.cast;
      const { caseId } = await begin("police");
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
});
