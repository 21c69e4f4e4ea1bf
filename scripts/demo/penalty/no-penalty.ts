import { closeCase } from "./closure.ts";
import { decided, fromComplaint, investigated } from "./short.ts";
import type { PenaltyStage } from "./stage.ts";

/** 首违不罚: a first violation, put right in time, with slight consequences. @returns the case */
export async function noPenalty(stage: PenaltyStage): Promise<string> {
  const found = await fromComplaint(stage, "3号库入口");
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
    defence: "拟不予行政处罚，当事人对事实无异议，已当场改正。",
    opinion: "建议不予行政处罚，对当事人进行教育",
  };
  await investigated(stage, found, judgement);
  await decided(stage, found, judgement);
  stage.say("不予行政处罚，并对当事人进行教育");
  await closeCase(stage, caseId, {
    result: "首违不罚，不予行政处罚，已教育并改正",
    executions: [{ partySeq: 1, execution: "none" }],
    joint: false,
  });
  return caseId;
}
