import { addDays } from "../../../domain/calendar.ts";
import { closeCase } from "./closure.ts";
import { publicise } from "./credit.ts";
import { owedBy, pay } from "./money.ts";
import { unit } from "./parties.ts";
import { fromComplaint, investigated, punished } from "./short.ts";
import { clockOf, handOver, type PenaltyStage, yes } from "./stage.ts";

/** One violation, below what gives a right to a hearing. */
const fine = { fineFen: 1_000_000 };

/** 复议后强制执行: the decision is upheld, nothing is paid, the court enforces. @returns the case */
export async function court(stage: PenaltyStage): Promise<string> {
  const { cast, clock, say } = stage;
  const found = await fromComplaint(stage, "1号装卸台");
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
    { dueOn: addDays(await clock.today(), 5) },
  );
  await handOver(stage, caseId, partyId);
  say("逾期不缴，送达缴纳罚款催告书，复议期间以外的日期按日加处罚款");
  await stage.pass(6);
  await stage.workday();
  await cast.officer.complete(
    { elementId: "propose-surcharge", caseId, partyId },
    { statedInDecision: true, opinion: "经催告仍未缴纳，建议作出加处罚款决定" },
  );
  await cast.bureauHead.complete({ elementId: "approve-surcharge", caseId, partyId }, yes);
  await handOver(stage, caseId, partyId);
  await stage.pass(32);
  await enforce(stage, caseId, partyId);
  await closeCase(stage, caseId, {
    result: "经人民法院强制执行，罚款和加处罚款全部执行到位",
    executions: [{ partySeq: 1, execution: "enforced" }],
    joint: false,
  });
  return caseId;
}

/** 催告, application within its window, the court's acceptance, ruling and result. */
async function enforce(stage: PenaltyStage, caseId: string, partyId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const about = { caseId, partyId };
  await cast.officer.complete({ elementId: "draft-final-demand", ...about }, { way: "缴至决定书所列账户" });
  await handOver(stage, caseId, partyId);
  const { dueOn } = await clockOf(cast.officer, caseId, "E13", partyId);
  say("送达行政强制执行事先催告书");
  await stage.until(`${addDays(dueOn, 1)}T09:00:00+08:00`);
  await cast.officer.complete(
    { elementId: "prepare-application", ...about },
    {
      court: "临江区人民法院",
      target: "银行存款",
      facts: "当事人收到处罚决定后既不履行，复议维持后也未起诉",
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
  await stage.pass(4);
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
  await stage.pass(5);
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
      number: `临府复决〔${on.slice(0, 4)}〕1号`,
      summary: "维持处罚决定",
    },
  );
  say("复议维持；复议期间不加处罚款");
}
