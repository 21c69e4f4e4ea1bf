import { addDays } from "../../../domain/calendar.ts";
import { closeCase } from "./closure.ts";
import { methanol } from "./complaints.ts";
import { examine } from "./examination.ts";
import { pay } from "./money.ts";
import { fromComplaint, investigated, punishedOverDays } from "./short.ts";
import { later, officerIds, type PenaltyStage } from "./stage.ts";

/** One violation, below what gives a right to a hearing. */
const fine = { fineFen: 1_000_000, assessment: { crimeSuspected: false } };

const policeUnit = "临江区公安局";

/** 移送公安: the police do not file, and the bureau goes on with the penalty. @returns the case */
export async function police(stage: PenaltyStage): Promise<string> {
  const { cast, clock, say } = stage;
  await later(stage, 1);
  const found = await fromComplaint(stage, methanol);
  const { caseId, partyId } = found;
  await examine(stage, found, {
    situation:
      "储罐区围堰内露天堆放甲醇十二桶（每桶一百六十千克），没有防晒、防泄漏和防静电措施，无人看管。当事人当场没有提供储存甲醇的许可材料。执法人员当场要求移走",
    questions: [
      {
        question: "十二桶甲醇为什么堆放在储罐区围堰内？",
        answer: "2号库倒库，临时放在那里，没有采取别的措施。",
      },
      {
        question: "你单位储存甲醇是否取得许可？",
        answer: "许可证上有甲醇，许可范围的附页一时没有找到，现在拿不出来。",
      },
      { question: "甲醇移走了没有？", answer: "今天早上才移进2号库。" },
    ],
  });
  await later(stage, 1);
  await investigated(stage, found, {
    fineFen: 0,
    assessment: { crimeSuspected: true, reasons: "涉嫌未经许可储存危险物品，罚款待公安机关决定后再定" },
    proposal: "transfer-police",
    opinion: "当事人不能提供储存甲醇的许可材料，涉嫌危险作业罪，建议移送公安机关",
  });
  await cast.head.complete(
    { elementId: "name-task-force", caseId },
    { namedOn: await clock.today(), officersPresent: officerIds(stage), suspicion: "涉嫌危险作业罪" },
  );
  await stage.minutes?.(120);
  await cast.officer.complete(
    { elementId: "report-crime", caseId },
    {
      reportedOn: await clock.today(),
      officersPresent: officerIds(stage),
      partySeqs: [1],
      policeUnit,
      crime: "危险作业罪",
      crimeBasis: "刑法 第一百三十四条之一第三项",
      facts: `${found.description}；当事人不能提供储存甲醇的许可材料，涉嫌未经许可擅自储存危险物品，是否具有发生重大伤亡事故的现实危险，应由公安机关查明`,
      evidence: [
        { name: "勘验笔录", proves: "甲醇的堆放地点、数量和现场情况" },
        { name: "对何建国的询问笔录", proves: "堆放的经过，询问时不能提供许可材料" },
      ],
      goods: [],
      materials: [
        { name: "案件调查终结报告", copies: 1, pages: 1 },
        { name: "勘验笔录", copies: 1, pages: 1 },
        { name: "询问笔录", copies: 1, pages: 1 },
      ],
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
      policeUnit,
      receivedBy: "钱勇",
      receiptSigned: true,
      acceptedOn: await clock.today(),
      copiedOn: await clock.today(),
    },
  );
  say("专案组提出书面报告，正职负责人批准，二十四小时内移送公安机关");
  await cast.officer.task({ elementId: "record-police-decision", caseId });
  // The police decide within three days, of whatever kind these are.
  await stage.until(`${addDays(await clock.today(), 1)}T14:00:00+08:00`);
  await cast.officer.complete(
    { elementId: "record-police-decision", caseId },
    {
      outcome: "not-filed",
      decidedOn: await clock.today(),
      noticeReceivedOn: await clock.today(),
      noticeNumber: `临公不立字〔${(await clock.today()).slice(0, 4)}〕1号`,
      reason: "经查，当事人持有的危险化学品经营许可证的许可范围包括甲醇的储存，没有犯罪事实",
      materialsReturned: true,
      evidenceIds: [await cast.officer.photo(caseId, "不予立案通知书.jpg")],
    },
  );
  await cast.bureauHead.complete(
    { elementId: "respond-to-refusal", caseId },
    { response: "accept", decidedOn: await clock.today(), opinion: "不提请复议，继续行政处罚程序" },
  );
  say("公安机关不予立案，退回案件材料，继续行政处罚");
  await cast.officer.task({ elementId: "conclude-investigation", caseId });
  await later(stage, 1);
  await investigated(stage, found, {
    ...fine,
    course:
      "现场勘验，询问法定代表人何建国；因涉嫌犯罪移送临江区公安局，公安机关以没有犯罪事实为由不予立案，退回案件材料，继续办理行政处罚。",
    opinion: "公安机关已经决定不予立案，不提请复议；违法事实清楚，证据确凿，建议给予行政处罚",
  });
  await punishedOverDays(stage, found, fine);
  await later(stage, 2);
  await pay(stage, caseId, partyId, fine.fineFen);
  await closeCase(stage, caseId, {
    result: "公安机关不予立案，退回后给予行政处罚，罚款1万元，已缴清",
    executions: [{ partySeq: 1, execution: "performed", note: "在决定书载明的期限内缴清" }],
    opinion: "罚款已缴清，甲醇已移入2号库，建议结案",
    joint: false,
  });
  return caseId;
}
