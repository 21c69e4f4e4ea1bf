import * as followUp from "./follow-up.ts";
import { recheck } from "./recheck.ts";
import { settleVisit } from "./settle.ts";
import { departments, type Stage } from "./stage.ts";
import * as visit from "./visit.ts";

/** Days that the order gives for the general items, and the supervision for the major hazard. */
const ITEM_DAYS = 15;
const HAZARD_DAYS = 30;
const EXTENSION_DAYS = 20;

/**
 * The joint inspection of a chemical warehouse by two departments: six findings, two fixed on the spot, three to be
 * rectified (one extended, one that fails its re-check and goes towards a penalty), one supervised major hazard.
 * @param pass lets days pass; without it the story ends where the first day must pass
 * @returns the case
 */
export async function jointInspection(
  stage: Stage,
  pass: ((days: number) => Promise<void>) | undefined,
): Promise<string> {
  const caseId = await visit.dispatch(stage);
  await visit.prepare(stage, caseId);
  await stage.minutes?.(30);
  await visit.visit(stage, caseId);
  await stage.minutes?.(20);
  await settleVisit(stage, caseId, ITEM_DAYS);
  await stage.minutes?.(30);
  await followUp.orderRectification(stage, caseId);
  await stage.minutes?.(120);
  const hazardId = await followUp.superviseHazard(stage, caseId, HAZARD_DAYS);
  await stage.minutes?.(60);
  await followUp.extend(stage, caseId, /防爆风机/, EXTENSION_DAYS);
  if (!pass) return caseId;

  await pass(7);
  await followUp.superviseOnSite(stage, caseId, hazardId);
  await pass(7);
  await followUp.reminded(stage, caseId);
  await followUp.superviseOnSite(
    stage,
    caseId,
    hazardId,
    "探测器已重新标定，报警系统试运行正常，等待企业申请审查",
  );
  await pass(2);
  await recheck(stage, caseId, departments, (item) => (/消火栓/.test(item) ? "rectified" : "not-rectified"));
  await stage.minutes?.(20);
  await followUp.report(stage, caseId, /防爆风机/);
  await recheck(stage, caseId, ["emergency"], () => "rectified");
  await stage.minutes?.(30);
  await followUp.signOffHazard(stage, caseId, hazardId);
  await followUp.close(stage, caseId);
  await followUp.closed(stage, caseId);
  return caseId;
}
