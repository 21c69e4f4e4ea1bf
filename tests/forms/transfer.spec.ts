import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import { crimeStands, heldByPolice, noFineAfterCourt } from "../../domain/penalty/transfer.ts";
import { aClosedFile } from "../support/example-penalty/closure.ts";
import { clock, step } from "../support/example-penalty/investigation.ts";
import { aTransferredFile, crimeReport } from "../support/example-penalty/transfer.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";
import { actor, judged, submission } from "./facts.ts";
import { problems, seen } from "./penalty-facts.ts";

describe("移送涉嫌犯罪案件 (行政执法机关移送涉嫌犯罪案件的规定)", () => {
  const file = aTransferredFile();
  const until = (formId: string) => ({
    ...file,
    submissions: file.submissions.slice(
      0,
      file.submissions.findIndex((s) => s.formId === formId),
    ),
  });
  const judge = (formId: string, data: object, given = seen(until(formId))) => problems(formId, data, given);

  it("第五条: the report is that of the two officers named for it, both with certificates", () => {
    expect(judge("transfer/crime-report", crimeReport)).to.deep.equal([]);
    const uncertified = seen(until("transfer/crime-report"), { certificates: [] });
    expect(judged("transfer/crime-report", crimeReport, uncertified)?.code).to.equal(
      "CERTIFICATES_INSUFFICIENT",
    );
    expect(judge("transfer/crime-report", { ...crimeReport, partySeqs: [7] }).join()).to.contain(
      "本案没有序号为7的当事人",
    );
    expect(judge("transfer/crime-report", { ...crimeReport, reportedOn: "2026-06-30" }).join()).to.contain(
      "不能早于专案组成立之日",
    );
  });

  it("the head does not decide on his own report, nor before it, nor without one", () => {
    const approve = (
      decidedAt: string,
      given = seen(until("transfer/crime-approval"), { actor: actor("p-lin") }),
    ) => judge("transfer/crime-approval", { decision: "approved", capacity: "principal", decidedAt }, given);
    expect(approve("2026-07-02T16:20:00+08:00")).to.deep.equal([]);
    expect(approve("2026-07-01T16:20:00+08:00").join()).to.contain("不能早于收到报告之日");
    const own = seen(until("transfer/crime-approval"), { actor: actor("p-zhang") });
    expect(approve("2026-07-02T16:20:00+08:00", own).join()).to.contain("专案组成员不能审批");
    expect(approve("2026-07-02T16:20:00+08:00", seen(aPenaltyFile())).join()).to.contain(
      "没有专案组的书面报告",
    );
  });

  it("nothing goes to the police without approval, or before it", () => {
    const handover = {
      handedOverAt: "2026-07-02T16:00:00+08:00",
      officersPresent: ["p-zhang", "p-li"],
      policeUnit: "临江区公安分局",
      receivedBy: "陆川",
      receiptSigned: true,
      acceptedOn: "2026-07-02",
    };
    expect(judge("transfer/police-handover", handover).join()).to.contain("不能早于批准移送的时间");
    const early = { ...handover, handedOverAt: "2026-07-02T23:30:00Z", acceptedOn: "2026-07-03" };
    expect(judge("transfer/police-handover", early)).to.deep.equal([]);
    const unapproved = seen(until("transfer/crime-approval"));
    expect(judge("transfer/police-handover", handover, unapproved).join()).to.contain("未经正职负责人批准");
  });

  it("第十二条: all goods of the list go along", () => {
    const goods = { handedOverOn: "2026-07-14", goodsHandedOver: false, receivedBy: "陆川" };
    expect(judge("transfer/goods-handover", goods).join()).to.contain("尚缺：库区监控硬盘、装卸台账");
  });

  it("what is still seized is decided on before it goes along, so that it is not given back by lapse", () => {
    const owner = { ...unitParty, id: "0197f6a0-0000-7000-8000-0000000000aa", seq: 3 };
    const items = crimeReport.goods.map(({ name, quantity }) => ({ name, quantity }));
    const goods = {
      handedOverOn: "2026-07-14",
      goodsHandedOver: true,
      partyId: owner.id,
      receivedBy: "陆川",
    };
    const seizedOn = (state: "running" | "met") =>
      seen({
        ...file,
        submissions: [
          ...file.submissions,
          step("investigation/measure-record", "impose-measure", "2026-06-17T16:00", {
            imposedOn: "2026-06-17",
            items: [{ name: "装卸台账", quantity: "2册", condition: "完好" }],
          }),
        ],
        deadlines: [clock("sealing", "2026-06-17", state)],
        parties: [...file.parties, owner],
      });
    const hand = (state: "running" | "met") =>
      judge("transfer/goods-handover", { ...goods, items }, seizedOn(state)).join();
    expect(hand("running")).to.contain("装卸台账仍在查封、扣押或者先行登记保存");
    expect(hand("met")).to.equal("");
  });

  it("第九条: after three days reconsideration is no longer asked for, supervision still is", () => {
    const deadline = {
      ...aPenaltyFile().deadlines[0],
      rule: "transfer-reconsideration-request",
      dueOn: "2026-07-09",
    };
    const given = seen({ ...until("transfer/refusal-response"), deadlines: [deadline] } as CaseFile);
    const answer = (response: string, decidedOn: string) =>
      judge(
        "transfer/refusal-response",
        { response, decidedOn, opinion: "事实清楚", procuratorate: "临江区人民检察院" },
        given,
      );
    expect(answer("reconsider", "2026-07-09")).to.deep.equal([]);
    expect(answer("reconsider", "2026-07-10").join()).to.contain("提请复议的期限已于2026-07-09届满");
    expect(answer("supervise", "2026-07-10")).to.deep.equal([]);
    expect(answer("accept", "2026-07-05").join()).to.contain("不能早于收到不予立案通知书之日");
  });

  it("行政处罚法 第三十五条: no more is set off than was paid and than the court ordered", () => {
    const outcome = (criminalFineFen: number, setOffFen: number) =>
      judge(
        "transfer/criminal-outcome",
        {
          outcome: "convicted",
          concludedOn: "2026-07-14",
          organ: "临江区人民法院",
          documentNumber: "（2026）临刑初8号",
          ...{ criminalFineFen, setOffFen, furtherPenalty: false, opinion: "折抵" },
        },
        seen({ ...file, parties: [personParty], payments: aClosedFile().payments }),
      );
    expect(outcome(3_000_000, 2_500_000)).to.deep.equal([]);
    expect(outcome(1_000_000, 2_500_000).join()).to.contain("不能超过罚金");
    expect(outcome(90_000_000, 50_000_000).join()).to.contain("已经缴纳的行政罚款");
  });
});

describe("登记刑事案件结果 (行政处罚法 第二十七条第一款)", () => {
  const result = {
    ...{ outcome: "convicted", concludedOn: "2026-07-14", organ: "临江区人民法院" },
    ...{
      documentNumber: "（2026）临刑初8号",
      criminalFineFen: 3_000_000,
      setOffFen: 0,
      opinion: "已判处罚金",
    },
  };
  const { criminalFineFen: _, setOffFen: __, ...unconvicted } = result;
  const said = (data: object, file = aTransferredFile()) =>
    problems("transfer/criminal-outcome", data, seen(file)).join();

  it("who was not convicted is left to the bureau to decide about", () => {
    for (const outcome of ["exempted", "not-prosecuted", "withdrawn"]) {
      const data = { ...unconvicted, outcome };
      expect(said({ ...data, furtherPenalty: false })).to.contain("由本机关依法决定处罚或者不予处罚");
      expect(said({ ...data, furtherPenalty: true })).to.equal("");
    }
  });

  it("a party that did not go to the police with the case is left to the bureau, too", () => {
    expect(said({ ...result, furtherPenalty: false })).to.contain(`${unitParty.name}没有随案移送`);
    expect(said({ ...result, furtherPenalty: true })).to.equal("");
    const alone = { ...aTransferredFile(), parties: [personParty] };
    expect(said({ ...result, furtherPenalty: false }, alone)).to.equal("");
  });
});

describe("不得以罚代刑，不再给予罚款", () => {
  const standing = (...more: [string, object][]) => ({
    submissions: [
      ...aTransferredFile().submissions.filter(
        ({ formId }) => !/refusal|reconsideration|supervision/.test(formId),
      ),
      ...more.map(([formId, data]) => submission(formId, data)),
    ],
  });

  it("a suspected crime lies with the police from the approval until it is answered", () => {
    expect(crimeStands(aPenaltyFile())).to.equal("none");
    expect(crimeStands(standing())).to.equal("police");
    expect([...heldByPolice(standing())]).to.have.length(1);
  });

  it("it comes back when the bureau accepts the refusal, or when the court leaves a penalty to it", () => {
    const accepted = standing(["transfer/refusal-response", { response: "accept", decidedOn: "2026-07-07" }]);
    expect(crimeStands(accepted)).to.equal("returned");
    expect([...heldByPolice(accepted)]).to.deep.equal([]);
    const left = standing(["transfer/criminal-outcome", { outcome: "not-prosecuted", furtherPenalty: true }]);
    expect(crimeStands(left)).to.equal("returned");
    const over = standing(["transfer/criminal-outcome", { outcome: "convicted", furtherPenalty: false }]);
    expect(crimeStands(over)).to.equal("concluded");
  });

  it("after the court's fine the bureau may punish otherwise, but not by a fine", () => {
    const convicted = standing([
      "transfer/criminal-outcome",
      { outcome: "convicted", criminalFineFen: 3_000_000, setOffFen: 0, furtherPenalty: true },
    ]);
    const proposed = proposedPenalties(aPenaltyFile());
    expect([...noFineAfterCourt(convicted, proposed)]).to.have.length(1);
    const unfined = proposed.map((one) => ({ ...one, fineFen: 0 }));
    expect([...noFineAfterCourt(convicted, unfined)]).to.deep.equal([]);
    expect([...noFineAfterCourt(standing(), proposed)]).to.deep.equal([]);
  });
});
