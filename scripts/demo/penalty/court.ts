import { addDays } from "../../../domain/calendar.ts";
import { closeCase } from "./closure.ts";
import { hotWork } from "./complaints.ts";
import { examine } from "./examination.ts";
import { demand, owedBy, pay } from "./money.ts";
import { unit } from "./parties.ts";
import { fromComplaint, investigated, punishedOverDays } from "./short.ts";
import { clockOf, handOver, later, type PenaltyStage, yes } from "./stage.ts";

/** One violation, below what gives a right to a hearing. */
const fine = { fineFen: 1_000_000 };

/** 复议后强制执行: the decision is upheld, nothing is paid, the court enforces. @returns the case */
export async function court(stage: PenaltyStage): Promise<string> {
  const { cast, say } = stage;
  await later(stage, 1);
  const found = await fromComplaint(stage, hotWork);
  const { caseId, partyId } = found;
  await examine(stage, found, {
    situation:
      "1号装卸台的管架旁有一名焊工进行焊接作业，现场没有安排专门人员进行安全管理。经执法人员指出，作业停止，明火熄灭",
    questions: [
      {
        question: "勘验当日1号装卸台的焊接作业由谁进行现场安全管理？",
        answer: "没有安排人，监护人被调去卸车了。",
      },
      { question: "对勘验笔录记载的事实有没有异议？", answer: "没有异议。" },
    ],
  });
  await later(stage, 1);
  await investigated(stage, found, fine);
  await punishedOverDays(stage, found, fine);
  await later(stage, 5);
  await appeal(stage, caseId, partyId);
  // Some days after the time to pay, and after those of the reconsideration, for which nothing is added.
  await stage.until(
    `${addDays((await clockOf(cast.officer, caseId, "E1", partyId)).dueOn, 1)}T09:00:00+08:00`,
  );
  await later(stage, 3);
  await demand(stage, caseId, partyId);
  say("逾期不缴，送达缴纳罚款催告书，复议期间以外的日期按日加处罚款");
  await later(stage, 1);
  await cast.officer.complete(
    { elementId: "propose-surcharge", caseId, partyId },
    { statedInDecision: true, opinion: "经催告仍未缴纳，建议作出加处罚款决定" },
  );
  await cast.bureauHead.complete({ elementId: "approve-surcharge", caseId, partyId }, yes);
  await handOver(stage, caseId, partyId);
  await later(stage, 35);
  const surchargeFen = await enforce(stage, caseId, partyId);
  await closeCase(stage, caseId, {
    result: `行政复议维持；经人民法院强制执行，罚款1万元和加处罚款${surchargeFen / 100}元全部执行到位`,
    executions: [
      { partySeq: 1, execution: "enforced", note: "逾期未缴，人民法院裁定准予执行，划拨银行存款" },
    ],
    opinion: "罚款和加处罚款已经人民法院强制执行到位，动火作业经核查已安排专门人员进行现场安全管理，建议结案",
    joint: false,
  });
  return caseId;
}

/** 催告, application within its window, the court's acceptance, ruling and result. @returns the surcharge, in fen */
async function enforce(stage: PenaltyStage, caseId: string, partyId: string): Promise<number> {
  const { cast, clock, say } = stage;
  const about = { caseId, partyId };
  await cast.officer.complete({ elementId: "draft-final-demand", ...about }, { way: "缴至决定书所列账户" });
  await handOver(stage, caseId, partyId);
  const { dueOn } = await clockOf(cast.officer, caseId, "E13", partyId);
  say("送达行政强制执行事先催告书");
  await stage.until(`${addDays(dueOn, 1)}T09:00:00+08:00`);
  await later(stage, 0);
  await cast.officer.complete(
    { elementId: "prepare-application", ...about },
    {
      court: "临江区人民法院",
      target: "银行存款",
      facts: "当事人收到处罚决定后没有缴纳罚款；申请行政复议，复议机关维持处罚决定后，没有在法定期限内起诉",
      partyOpinion: "收到催告后没有陈述申辩",
      papers: ["decision", "grounds", "party-opinion", "demand", "target"],
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-application", ...about }, yes);
  const on = await clock.today();
  await cast.officer.complete(
    { elementId: "record-filing", ...about },
    { filedOn: on, receiver: "临江区人民法院立案庭" },
  );
  say("催告满十个工作日后，在法定期限内申请人民法院强制执行");
  await cast.officer.task({ elementId: "record-acceptance", ...about });
  await later(stage, 4);
  const accepted = await clock.today();
  await cast.officer.complete(
    { elementId: "record-acceptance", ...about },
    {
      acceptance: "accepted",
      decidedOn: accepted,
      receivedOn: accepted,
      number: `（${accepted.slice(0, 4)}）临0102行审1号`,
    },
  );
  await cast.officer.task({ elementId: "record-ruling", ...about });
  await later(stage, 5);
  const ruled = await clock.today();
  await cast.officer.complete(
    { elementId: "record-ruling", ...about },
    {
      ruling: "enforce",
      decidedOn: ruled,
      receivedOn: ruled,
      number: `（${accepted.slice(0, 4)}）临0102行审1号`,
    },
  );
  const owed = await owedBy(stage, caseId, partyId);
  await cast.officer.task({ elementId: "record-result", ...about });
  await pay(stage, caseId, partyId, owed.fineFen, { channel: "court" });
  await pay(stage, caseId, partyId, owed.surchargeFen, { kind: "surcharge", channel: "court" });
  await cast.officer.complete(
    { elementId: "record-result", ...about },
    { result: "collected", endedOn: await clock.today(), facts: "划拨银行存款，全部执行到位" },
  );
  say("人民法院裁定准予执行，款项执行到位");
  return owed.surchargeFen;
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
      number: `临府复〔${today.slice(0, 4)}〕1号`,
      filedOn: today,
      receivedOn: today,
      throughBureau: false,
      claims: "作业时间短、没有造成后果，请求撤销处罚决定",
    },
  );
  await cast.officer.complete(
    { elementId: "draft-answer", caseId },
    {
      facts:
        "本机关接到群众举报后立案，经勘验和询问查明，1号装卸台进行动火作业，没有安排专门人员进行现场安全管理，申请人的法定代表人对此没有异议",
      defence:
        "作业时间短、没有造成后果，已在裁量时考虑；申请人书面放弃了陈述、申辩。处罚决定适用法律正确，程序合法，裁量适当",
      request: "请求维持处罚决定",
      evidence: [
        { name: "勘验笔录", proves: "动火作业现场没有安排专门人员" },
        { name: "对何建国的询问笔录", proves: "没有安排专门人员的原因，当事人对事实没有异议" },
        { name: "行政处罚告知书及送达回执", proves: "已经告知权利" },
        { name: "放弃陈述申辩（听证）声明", proves: "申请人书面放弃陈述、申辩" },
      ],
    },
  );
  await cast.legal.task({ elementId: "review-answer", caseId });
  await later(stage, 1);
  await cast.legal.complete({ elementId: "review-answer", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-answer", caseId }, yes);
  await cast.officer.complete(
    { elementId: "submit-answer", caseId },
    { submittedOn: await clock.today(), receiver: "临江区人民政府行政复议机构" },
  );
  say("当事人申请行政复议，十个工作日内提交答复和证据");
  await cast.officer.task({ elementId: "record-outcome", caseId });
  await later(stage, 30);
  const on = await clock.today();
  await cast.officer.complete(
    { elementId: "record-outcome", caseId },
    {
      outcome: "upheld",
      decidedOn: on,
      receivedOn: on,
      partyReceivedOn: on,
      effectiveOn: on,
      number: `临府复决〔${on.slice(0, 4)}〕1号`,
      summary: "维持处罚决定",
    },
  );
  say("复议维持；复议期间不加处罚款");
}
