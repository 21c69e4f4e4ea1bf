import { closeCase } from "./closure.ts";
import { publicise, repair } from "./credit.ts";
import { decide, reportDecision, serveDecision } from "./decision.ts";
import { fileCase } from "./filing.ts";
import { conclude, reviewLegality } from "./handling.ts";
import { preserve, seal } from "./investigation.ts";
import { collect } from "./money.ts";
import { giveNotice, hold } from "./notice.ts";
import { inWords, report, supplementedReport } from "./parties.ts";
import { question, questionsAfterInspection } from "./questioning.ts";
import { later, type PenaltyStage } from "./stage.ts";

/**
 * The ordinary procedure after the joint inspection: two violations of the enterprise and the part of its manager,
 * evidence kept and a controller sealed, a legal review that first fails, notice, defence, hearing, discussion, decision and
 * credit notice in one delivery, publicity, instalments with a surcharge, credit repair, closure and archive.
 * @returns the penalty case
 */
export async function ordinaryProcedure(stage: PenaltyStage, inspectionId: string): Promise<string> {
  await stage.minutes?.(120);
  const penalty = await fileCase(stage, inspectionId);
  const { caseId } = penalty;
  await question(stage, {
    ...{ caseId, partyId: penalty.managerId, matter: "关闭可燃气体报警系统和未如实记录培训情况" },
    questions: questionsAfterInspection(penalty),
  });
  await preserve(stage, penalty);
  await seal(stage, penalty);
  await later(stage, 1);
  await conclude(stage, caseId, report(await stage.clock.today(), penalty));
  await later(stage, 1);
  await reviewLegality(stage, caseId, {
    matter: "evidence",
    opinion: "报告未说明报警系统关闭的起止时间，已复制的操作记录没有列为证据，应当补充",
  });
  await later(stage, 1);
  const copy = await stage.cast.officer.photo(caseId, "可燃气体报警控制器操作记录（复制件）.jpg");
  await conclude(stage, caseId, supplementedReport(await stage.clock.today(), penalty, copy));
  await later(stage, 1);
  await reviewLegality(stage, caseId);
  await later(stage, 1, "10:00");
  await giveNotice(stage, penalty);
  await hold(stage, penalty);
  await later(stage, 1);
  await reviewLegality(stage, caseId);
  await stage.minutes?.(60);
  await decide(stage, penalty);
  await serveDecision(stage, penalty);
  await later(stage, 1);
  await reportDecision(stage, caseId);
  await publicise(stage, penalty, ["own-site", "credit-china"]);
  const { surchargeFen, verifiedOn } = await collect(stage, penalty);
  await repair(stage, penalty);
  const surcharge = `${surchargeFen / 100}元`;
  await closeCase(stage, caseId, {
    result: `对单位罚款15万元、责令停产停业整顿，对直接负责的主管人员罚款2万元；罚款和因第三期逾期加处的罚款${surcharge}均已缴清，停产停业整顿已经核实`,
    executions: [
      {
        ...{ partySeq: 1, execution: "performed" },
        note: `罚款经批准分三期缴纳，第三期逾期，经催告后缴清，另缴加处罚款${surcharge}；停产停业整顿于${inWords(verifiedOn)}核实履行`,
      },
      { partySeq: 2, execution: "performed", note: "在决定书载明的期限内缴清" },
    ],
    rectifiedOn: verifiedOn,
    opinion: "处罚决定和加处罚款决定已经履行完毕，违法行为已经改正，准予信用修复，建议结案",
    joint: true,
  });
  return caseId;
}
