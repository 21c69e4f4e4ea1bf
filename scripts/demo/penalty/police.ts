import { closeCase } from "./closure.ts";
import { publicise } from "./credit.ts";
import { pay } from "./money.ts";
import { fromComplaint, investigated, punished } from "./short.ts";
import { officerIds, type PenaltyStage } from "./stage.ts";

/** One violation, below what gives a right to a hearing. */
const fine = { fineFen: 1_000_000 };

/** 移送公安: the police do not file, and the bureau goes on with the penalty. @returns the case */
export async function police(stage: PenaltyStage): Promise<string> {
  const { cast, clock, say } = stage;
  const found = await fromComplaint(stage, "储罐区围堰");
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
      facts: `${found.description}；群众另反映当事人未经许可在该处从事高危险作业，有发生重大伤亡事故的现实危险，应由公安机关查明`,
      evidence: [{ name: "现场勘验笔录", proves: "作业现场情况" }],
      goods: [],
      materials: [{ name: "调查终结报告", copies: 1, pages: 1 }],
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
      noticeNumber: `临公不立字〔${(await clock.today()).slice(0, 4)}〕1号`,
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
