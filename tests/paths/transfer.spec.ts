import { expect } from "chai";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { documentsOf } from "./steps/record.ts";
import { concluded, materials, underTransfer } from "./steps/transfer.ts";

describe("案件移送: to another organ that is competent (安全生产法 第六十九条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

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
    const { caseId } = await underTransfer(office, "department");
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
    await concluded(office, caseId, "taken");
    const templates = (await documentsOf(office, caseId)).map(({ template }) => template);
    expect(templates).to.include.members(["transfer/approval", "transfer/letter"]);
  });

  it("对方不予受理或者负责人不同意移送的，由本机关继续办理", async () => {
    const declined = await underTransfer(office, "department");
    await approved(declined.caseId);
    const due = await office.cast.officer.task({ elementId: "record-receipt", caseId: declined.caseId });
    await office.until(due.dueAt ?? "");
    // The receipt comes before anybody has chased it: nothing is left to chase, and nothing waits for it.
    await office.cast.officer.task({ elementId: "chase-receipt", caseId: declined.caseId });
    await receipt(declined.caseId, { answer: "declined", reason: "属于应急管理部门职责" });
    await concluded(office, declined.caseId, "returned");

    const { officer, head, bureauHead } = office.cast;
    const { caseId } = await underTransfer(office, "department");
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
    await concluded(office, caseId, "returned");
  });
});
