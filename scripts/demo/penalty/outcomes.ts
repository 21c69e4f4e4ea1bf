import { addDays } from "../../../domain/calendar.ts";
import { refused } from "../office.ts";
import { closeCase } from "./closure.ts";
import { publicise } from "./credit.ts";
import { reviewLegality } from "./handling.ts";
import { pay } from "./money.ts";
import { unit } from "./parties.ts";
import { decided, fromComplaint, investigated, punished } from "./short.ts";
import { clockOf, handOver, officerIds, type PenaltyStage, yes } from "./stage.ts";

/** 当场处罚: told, heard, decided, handed over with its repair notice, paid, filed. @returns the case */
export async function simplified(stage: PenaltyStage): Promise<string> {
  const { cast, clock, enterpriseId, say } = stage;
  const facts = "2号库一处安全出口标志损坏";
  const answer = await cast.officer.send<{ caseId: string; partyId: string }>(
    "POST",
    "/simplified-penalties",
    {
      enterpriseId,
      party: unit,
      discoveredAt: await clock.now(),
      place: "临江区化工园区纬三路6号2号库",
      facts,
      violation: {
        code: "V10",
        description: facts,
        basis: "安全生产法 第三十五条",
        actEndedOn: await clock.today(),
      },
      officersPresent: officerIds(stage),
      certificatesShown: true,
    },
  );
  if (answer.status !== 201) throw refused("当场处罚", answer);
  const { caseId, partyId } = answer.body;
  await stage.minutes?.(10);
  await cast.officer.complete(
    { elementId: "hear-the-party", caseId },
    {
      informedAt: await clock.now(),
      officersPresent: officerIds(stage),
      factsTold: true,
      basisTold: true,
      rightsTold: true,
      toldWarning: false,
      toldFineFen: 200_000,
      statementMade: false,
      conclusion: "punish",
    },
  );
  await stage.minutes?.(10);
  await cast.officer.complete(
    { elementId: "decide-on-the-spot", caseId },
    {
      decidedAt: await clock.now(),
      decidedOn: await clock.today(),
      officersPresent: officerIds(stage),
      basis: "安全生产法 第九十九条第一项",
      assessments: [
        {
          ...{ partySeq: 1, code: "V10", description: facts, act: 1, stage: "first", seriousness: "minor" },
          ...{ firstOffence: true, correctedInTime: true, harm: "none", fineFen: 200_000 },
          reasons: "一处损坏，当场更换",
        },
      ],
      penalties: [{ partySeq: 1, outcome: "penalty", warning: false }],
      correction: "当场更换标志，并对其余出口自查",
      collection: "bank",
      bank: "临江农村商业银行营业部",
      account: "0000 5550 1000 0001",
    },
  );
  await handOver(stage, caseId, partyId);
  say("当场处罚决定书、信用修复告知书当场交付");
  await cast.head.complete(
    { elementId: "record-filing", caseId },
    { filedOn: await clock.today(), finding: "in-order" },
  );
  await publicise(stage, { caseId, unitId: partyId, managerId: "" });
  await stage.pass(2);
  await pay(stage, caseId, partyId, 200_000);
  await closeCase(stage, caseId, {
    result: "当场罚款2000元，已缴清",
    executions: [{ partySeq: 1, execution: "performed" }],
    joint: false,
  });
  return caseId;
}

/** 首违不罚: a first violation, put right in time, with slight consequences. @returns the case */
export async function noPenalty(stage: PenaltyStage): Promise<string> {
  const found = await fromComplaint(stage);
  const { caseId } = found;
  const judgement = {
    fineFen: 0,
    assessment: {
      seriousness: "minor",
      correctedInTime: true,
      harm: "minor",
      reasons: "初次违法，后果轻微，及时改正",
    },
    penalty: {
      outcome: "no-penalty",
      ground: "first-offence",
      education: "当面宣讲安全警示标志的设置要求，当事人签订首次违法改正承诺书",
    },
    proposal: "no-penalty",
  };
  await investigated(stage, found, judgement);
  await reviewLegality(stage, caseId);
  await decided(stage, found, judgement);
  stage.say("不予行政处罚，并对当事人进行教育");
  await closeCase(stage, caseId, {
    result: "首违不罚，不予行政处罚，已教育并改正",
    executions: [{ partySeq: 1, execution: "none" }],
    joint: false,
  });
  return caseId;
}

const fine = { fineFen: 1_000_000 };

/** 移送公安: the police do not file, and the bureau goes on with the penalty. @returns the case */
export async function police(stage: PenaltyStage): Promise<string> {
  const { cast, clock, say } = stage;
  const found = await fromComplaint(stage);
  const { caseId, partyId } = found;
  await investigated(stage, found, {
    ...fine,
    assessment: { crimeSuspected: true, reasons: "涉嫌危险作业，应当移送核查" },
    proposal: "transfer-police",
  });
  await cast.head.complete(
    { elementId: "name-task-force", caseId },
    { namedOn: await clock.today(), officersPresent: officerIds(stage), suspicion: "涉嫌危险作业罪" },
  );
  await cast.officer.complete(
    { elementId: "report-crime", caseId },
    {
      reportedOn: await clock.today(),
      officersPresent: officerIds(stage),
      partySeqs: [1],
      crime: "危险作业罪",
      crimeBasis: "刑法 第一百三十四条之一",
      facts: "未经许可作业，具有发生重大伤亡事故的现实危险",
      evidence: [{ name: "现场勘验笔录", proves: "作业现场情况" }],
      goods: [],
      materials: [{ name: "调查终结报告", copies: 1, pages: 6 }],
      opinion: "建议移送公安机关",
    },
  );
  await cast.bureauHead.complete(
    { elementId: "approve-crime-transfer", caseId },
    { decision: "approved", capacity: "principal", decidedAt: await clock.now(), opinion: "同意移送" },
  );
  await stage.minutes?.(60);
  await cast.officer.complete(
    { elementId: "hand-over-to-police", caseId },
    {
      handedOverAt: await clock.now(),
      officersPresent: officerIds(stage),
      policeUnit: "临江区公安局",
      receivedBy: "值班民警",
      receiptSigned: true,
      acceptedOn: await clock.today(),
      copiedOn: await clock.today(),
    },
  );
  say("专案组提出书面报告，正职负责人批准，二十四小时内移送公安机关");
  await stage.pass(2);
  await cast.officer.complete(
    { elementId: "record-police-decision", caseId },
    {
      outcome: "not-filed",
      decidedOn: await clock.today(),
      noticeReceivedOn: await clock.today(),
      noticeNumber: "临公不立字〔2026〕1号",
      reason: "没有犯罪事实",
      materialsReturned: true,
    },
  );
  await cast.bureauHead.complete(
    { elementId: "respond-to-refusal", caseId },
    { response: "accept", decidedOn: await clock.today(), opinion: "不提请复议，继续行政处罚程序" },
  );
  say("公安机关不予立案，退回案件材料，继续行政处罚");
  await investigated(stage, found, fine);
  await punished(stage, found, fine);
  await publicise(stage, { caseId, unitId: partyId, managerId: "" });
  await stage.pass(2);
  await pay(stage, caseId, partyId, fine.fineFen);
  await closeCase(stage, caseId, {
    result: "公安机关不予立案，罚款1万元，已缴清",
    executions: [{ partySeq: 1, execution: "performed" }],
    joint: false,
  });
  return caseId;
}

/** 复议后强制执行: the decision is upheld, nothing is paid, the court enforces. @returns the case */
export async function court(stage: PenaltyStage): Promise<string> {
  const { cast, clock, say } = stage;
  const found = await fromComplaint(stage);
  const { caseId, partyId } = found;
  await investigated(stage, found, fine);
  await punished(stage, found, fine);
  await publicise(stage, { caseId, unitId: partyId, managerId: "" });
  await stage.pass(5);
  await appeal(stage, caseId, partyId);
  await stage.until(
    `${addDays((await clockOf(cast.officer, caseId, "E1", partyId)).dueOn, 1)}T09:00:00+08:00`,
  );
  await cast.officer.complete(
    { elementId: "draft-demand", caseId, partyId },
    { payBy: addDays(await clock.today(), 5) },
  );
  await handOver(stage, caseId, partyId);
  say("逾期不缴，送达缴纳罚款催告书");
  return caseId;
}

/** The party asks for reconsideration; the bureau answers with its evidence within ten working days. */
async function appeal(stage: PenaltyStage, caseId: string, partyId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const today = await clock.today();
  await cast.officer.register(
    "remedies/filed",
    { caseId, partyId },
    {
      remedy: "reconsideration",
      organ: "临江区人民政府",
      applicant: unit.name,
      number: "临府复〔2026〕1号",
      filedOn: today,
      receivedOn: today,
      throughBureau: false,
      claims: "请求撤销处罚决定",
    },
  );
  await cast.officer.complete(
    { elementId: "draft-answer", caseId },
    {
      facts: "未设置警示标志的事实清楚",
      defence: "适用法律正确，程序合法，裁量适当",
      request: "请求维持处罚决定",
      evidence: [{ name: "现场勘验笔录", proves: "未设置警示标志" }],
    },
  );
  await cast.legal.complete({ elementId: "review-answer", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-answer", caseId }, yes);
  await cast.officer.complete(
    { elementId: "submit-answer", caseId },
    { submittedOn: await clock.today(), receiver: "临江区人民政府行政复议机构" },
  );
  say("当事人申请行政复议，十个工作日内提交答复和证据");
  await stage.pass(30);
  const on = await clock.today();
  await cast.officer.complete(
    { elementId: "record-outcome", caseId },
    {
      outcome: "upheld",
      decidedOn: on,
      receivedOn: on,
      partyReceivedOn: on,
      effectiveOn: on,
      number: "临府复决〔2026〕1号",
      summary: "维持处罚决定",
    },
  );
  say("复议维持；复议期间不加处罚款");
}
