import { addDays, type LegalDate } from "../../../domain/calendar.ts";
import { daysUntilWorkday } from "../morning.ts";
import type { Stage } from "../stage.ts";
import { clockOf, handOver, later, officerIds, type Penalty, type PenaltyStage, yes } from "./stage.ts";

let receipts = 0;

/** The finance office books what the bank or the court reports. */
export async function pay(
  { cast, clock }: Stage,
  caseId: string,
  partyId: string,
  amountFen: number,
  { kind = "fine", channel = "bank" }: { kind?: "fine" | "surcharge"; channel?: "bank" | "court" } = {},
): Promise<void> {
  const paidOn = await clock.today();
  const reference = `${paidOn.replaceAll("-", "")}${++receipts}-${caseId.slice(0, 8)}`;
  await cast.finance.register(
    "performance/payment",
    { caseId, partyId },
    { kind, amountFen, paidOn, channel, reference },
  );
}

/**
 * The manager pays in time; the enterprise asks to pay in three parts, is late with the last, is reminded and pays it
 * with the surcharge of the days that were over.
 */
export async function collect(
  stage: PenaltyStage,
  { caseId, unitId, managerId }: Penalty,
): Promise<{ surchargeFen: number; verifiedOn: LegalDate }> {
  const { cast, clock, say } = stage;
  await later(stage, 3);
  await pay(stage, caseId, managerId, 2_000_000);
  say("个人的罚款按期缴清");
  const today = await clock.today();
  // What is put off begins on the day by law, not before it.
  const { dueOn: lawful } = await clockOf(cast.officer, caseId, "E1", unitId);
  const stages = [0, 20, 40].map((days) => ({ dueOn: addDays(lawful, days), amountFen: 5_000_000 }));
  await cast.officer.register(
    "performance/instalments",
    { caseId, partyId: unitId },
    { requestedOn: today, way: "instalments", hardship: "上一年度亏损，流动资金不足", stages },
  );
  await cast.head.complete({ elementId: "review-instalments", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-instalments", caseId }, yes);
  await handOver(stage, caseId, unitId);
  say("批准企业分三期缴纳");
  const verifiedOn = await verifySuspension(stage, caseId, unitId);
  for (const { dueOn, amountFen } of stages.slice(0, 2)) {
    await stage.until(`${dueOn}T10:00:00+08:00`);
    await pay(stage, caseId, unitId, amountFen);
  }
  say("前两期按期缴纳，第三期逾期");
  // A last day that is a holiday moves to the first day after it.
  await stage.until(`${addDays(stages[2]?.dueOn ?? today, 5)}T09:00:00+08:00`);
  await later(stage, 0);
  await demand(stage, caseId, unitId);
  say("送达缴纳罚款催告书，按日加处罚款");
  await pay(stage, caseId, unitId, 5_000_000);
  const { surchargeFen: owed } = await owedBy(stage, caseId, unitId);
  say(`第三期缴清，应缴加处罚款 ${owed / 100} 元`);
  await later(stage, 1);
  await cast.officer.complete(
    { elementId: "propose-surcharge", caseId, partyId: unitId },
    {
      statedInDecision: true,
      opinion: "第三期逾期后经催告缴清，逾期期间按日百分之三加处，建议作出加处罚款决定",
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-surcharge", caseId, partyId: unitId }, yes);
  await handOver(stage, caseId, unitId);
  await pay(stage, caseId, unitId, owed, { kind: "surcharge" });
  say("加处罚款决定书送达，加处罚款缴清");
  return { surchargeFen: owed, verifiedOn };
}

/** 催告: the demand is served; time passes until the last of its days, which is one on which the bank is open. */
export async function demand(stage: PenaltyStage, caseId: string, partyId: string): Promise<void> {
  const on = addDays(await stage.clock.today(), 5);
  const dueOn = addDays(on, daysUntilWorkday(on));
  await stage.cast.officer.complete({ elementId: "draft-demand", caseId, partyId }, { dueOn });
  await handOver(stage, caseId, partyId);
  await stage.until(`${dueOn}T10:00:00+08:00`);
}

/** The suspension of business has served its purpose. @returns the day on which that was seen */
async function verifySuspension(stage: PenaltyStage, caseId: string, partyId: string): Promise<LegalDate> {
  const verifiedOn = await later(stage, 7);
  await stage.cast.officer.complete(
    { elementId: "verify-duties", caseId, partyId },
    {
      verifiedOn,
      officersPresent: officerIds(stage),
      result: "performed",
      facts:
        "自收到决定书之日起停产停业整顿；四十六名从业人员的培训和记录已经整顿完毕，两名叉车司机的培训记录已如实补录，可燃气体报警系统运行正常",
    },
  );
  stage.say("核实停产停业整顿已履行");
  return verifiedOn;
}

/** What a party owes today, in fen. */
export async function owedBy({ cast }: Stage, caseId: string, partyId: string) {
  interface Owed {
    parties: { partyId: string; unpaidFineFen: number; surcharge: { owedFen: number } }[];
  }
  const { body } = await cast.finance.get<Owed>(`/cases/${caseId}/payments`);
  const party = body.parties.find((p) => p.partyId === partyId);
  if (!party) throw new Error("没有这一当事人的缴款情况");
  return { fineFen: party.unpaidFineFen, surchargeFen: party.surcharge.owedFen };
}
