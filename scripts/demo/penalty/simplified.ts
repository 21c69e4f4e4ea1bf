import { refused } from "../office.ts";
import { closeCase } from "./closure.ts";
import { publicise } from "./credit.ts";
import { pay } from "./money.ts";
import { unit } from "./parties.ts";
import { handOver, officerIds, type PenaltyStage } from "./stage.ts";

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
          ...{ firstOffence: true, correctedInTime: false, harm: "minor", fineFen: 200_000 },
          reasons: "一处损坏，检查前已发现而未更换，情节较轻",
        },
      ],
      penalties: [{ partySeq: 1, outcome: "penalty", warning: false }],
      correction: "三日内更换标志，并对其余出口自查",
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
