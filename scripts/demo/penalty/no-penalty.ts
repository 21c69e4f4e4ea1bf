import { closeCase } from "./closure.ts";
import { wornClothing } from "./complaints.ts";
import { examine } from "./examination.ts";
import { decided, fromComplaint, investigated } from "./short.ts";
import { later, type PenaltyStage } from "./stage.ts";

/** 首违不罚: a first violation, put right in time, with slight consequences. @returns the case */
export async function noPenalty(stage: PenaltyStage): Promise<string> {
  await later(stage, 1);
  const found = await fromComplaint(stage, wornClothing);
  const { caseId } = found;
  const examinedOn = await stage.clock.today();
  await examine(stage, found, {
    situation:
      "两名装卸工在库内作业，所穿防静电工作服的袖口、前襟破损；其余四名装卸工的工作服完好。当事人当场为两人更换了合格的防静电工作服",
    questions: [
      {
        question: "两名装卸工的防静电工作服为什么破损后没有更换？",
        answer: "新工作服已经到库，没有及时发放。",
      },
      { question: "以前有没有因为同类问题被处理过？", answer: "没有，这是第一次，已经当场更换。" },
      { question: "对勘验笔录记载的事实有没有异议？", answer: "没有异议。" },
    ],
  });
  const judgement = {
    fineFen: 0,
    assessment: { seriousness: "minor", correctedInTime: true, harm: "minor" },
    penalty: {
      outcome: "no-penalty",
      ground: "first-offence",
      education: "当面讲解劳动防护用品的配备、检查和更换要求，要求对全部从业人员的劳动防护用品自查",
    },
    proposal: "no-penalty",
    defence: "当事人在询问时对事实没有异议，已经当场改正。",
    opinion: "事实清楚，证据确凿，建议不予行政处罚，对当事人进行教育",
  };
  await later(stage, 1);
  await investigated(stage, found, judgement);
  await later(stage, 1);
  await decided(stage, found, judgement);
  stage.say("不予行政处罚，并对当事人进行教育");
  await later(stage, 1);
  await closeCase(stage, caseId, {
    result: "初次违法、后果轻微并及时改正，不予行政处罚，已对当事人进行教育",
    executions: [{ partySeq: 1, execution: "none" }],
    rectifiedOn: examinedOn,
    opinion: "不予行政处罚决定书已经送达，违法行为已经改正，建议结案",
    joint: false,
  });
  return caseId;
}
