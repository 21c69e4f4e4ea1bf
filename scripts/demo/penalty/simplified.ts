import { provisionOf } from "../../../domain/penalty/provision.ts";
import { refused } from "../office.ts";
import { closeCase } from "./closure.ts";
import { noSign } from "./complaints.ts";
import { publicise } from "./credit.ts";
import { pay } from "./money.ts";
import { unit } from "./parties.ts";
import { handOver, later, officerIds, type PenaltyStage } from "./stage.ts";

const place = "2号库西侧装卸口";

/** 当场处罚: told, heard, decided, handed over with its repair notice, paid, filed. @returns the case */
export async function simplified(stage: PenaltyStage): Promise<string> {
  const { cast, clock, enterpriseId, say } = stage;
  await later(stage, 1);
  const { code, basis } = noSign(place);
  const facts = `${place}的“严禁烟火”警示标志脱落后没有重新设置`;
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
        ...{ code, basis, description: facts },
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
      basis: provisionOf({ code, description: facts }, []).article,
      assessments: [
        {
          ...{ partySeq: 1, code, description: facts, act: 1, stage: "first", seriousness: "minor" },
          ...{ firstOffence: true, correctedInTime: false, harm: "none", fineFen: 200_000 },
          reasons: "一处未设置，脱落后已被发现而没有重新设置，未造成后果，情节较轻",
        },
      ],
      penalties: [{ partySeq: 1, outcome: "penalty", warning: false }],
      correction: "三日内重新设置警示标志，并对其余装卸口自查",
      collection: "bank",
      bank: "临江农村商业银行营业部",
      account: "0000 5550 1000 0001",
    },
  );
  await stage.minutes?.(10);
  await handOver(stage, caseId, partyId);
  say("当场处罚决定书、信用修复告知书当场交付");
  await cast.head.complete(
    { elementId: "record-filing", caseId },
    { filedOn: await clock.today(), finding: "in-order" },
  );
  await publicise(stage, { caseId, unitId: partyId, managerId: "" });
  await later(stage, 3);
  await pay(stage, caseId, partyId, 200_000);
  await closeCase(stage, caseId, {
    result: "当场作出处罚决定，罚款2000元，已缴至指定的银行",
    executions: [{ partySeq: 1, execution: "performed", note: "在决定书载明的期限内缴清" }],
    opinion: "罚款已缴清，2号库西侧装卸口的警示标志经核查已重新设置，建议结案",
    joint: false,
  });
  return caseId;
}
