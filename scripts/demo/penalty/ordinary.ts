import { closeCase } from "./closure.ts";
import { publicise, repair } from "./credit.ts";
import { decide, serveDecision } from "./decision.ts";
import { fileCase } from "./filing.ts";
import { conclude, reviewLegality } from "./handling.ts";
import { preserve, question, seal } from "./investigation.ts";
import { collect } from "./money.ts";
import { giveNotice, hold } from "./notice.ts";
import type { PenaltyStage } from "./stage.ts";

/**
 * The ordinary procedure after the joint inspection: two violations of the enterprise and the part of its manager,
 * evidence kept and a store sealed, a legal review that first fails, notice, defence, hearing, discussion, decision and
 * credit notice in one delivery, publicity, instalments with a surcharge, credit repair, closure and archive.
 * @returns the penalty case
 */
export async function ordinaryProcedure(stage: PenaltyStage, inspectionId: string): Promise<string> {
  const penalty = await fileCase(stage, inspectionId);
  const { caseId } = penalty;
  await question(stage, penalty);
  await preserve(stage, penalty);
  await seal(stage, penalty);
  await conclude(stage, caseId);
  await reviewLegality(stage, caseId, {
    matter: "evidence",
    opinion: "报告未说明停用报警系统的起止时间，应当补充",
  });
  await conclude(stage, caseId);
  await reviewLegality(stage, caseId);
  await giveNotice(stage, penalty);
  await hold(stage, penalty);
  await reviewLegality(stage, caseId);
  await decide(stage, penalty);
  await serveDecision(stage, penalty);
  await publicise(stage, penalty, ["own-site", "credit-china"]);
  await collect(stage, penalty);
  await repair(stage, penalty);
  await closeCase(stage, caseId, {
    result: "对单位罚款15万元，对直接负责的主管人员罚款2万元，均已缴清",
    executions: [
      { partySeq: 1, execution: "performed" },
      { partySeq: 2, execution: "performed" },
    ],
    joint: true,
  });
  return caseId;
}
