import type { Desk } from "./office.ts";
import { lead, officersOf, type Stage, serve } from "./stage.ts";

/** When and where a re-check took place and who was there. @param endedAt without it a visit of no length */
export const recheckVisit = (checkedAt: string, officers: Desk[], endedAt = checkedAt) => ({
  checkedAt,
  endedAt,
  place: "临江区化工园区纬三路6号库区",
  officersPresent: officers.map((desk) => desk.personId),
  certificatesShown: true,
  recusalInformed: true,
  representative: { name: "何建国", position: "法定代表人" },
});

/** One round of joint re-check: every department with open items judges its own. */
export async function recheck(
  stage: Stage,
  caseId: string,
  units: string[],
  verdict: (description: string) => "rectified" | "not-rectified",
): Promise<void> {
  const { cast, clock, say } = stage;
  for (const departmentId of units) {
    const officers = officersOf(cast, departmentId);
    const [officer] = officers as [Desk];
    const { taskKey } = await officer.task({ elementId: "joint-recheck", caseId, departmentId });
    const { body } = await officer.get<{
      context: {
        rounds: { findingIds: string[] }[];
        findings: { id: string; description: string; departmentId: string }[];
      };
    }>(`/tasks/${taskKey}`);
    const round = body.context.rounds.at(-1)?.findingIds ?? [];
    const items = body.context.findings.filter(
      (f) => round.includes(f.id) && f.departmentId === departmentId,
    );
    const checkedAt = await clock.now();
    await stage.minutes?.(20);
    await officer.complete(
      { elementId: "joint-recheck", caseId, departmentId },
      {
        ...recheckVisit(checkedAt, officers, await clock.now()),
        items: items.map((f) => ({
          findingId: f.id,
          method: /培训/.test(f.description) ? "records" : "on-site",
          observed:
            verdict(f.description) === "rectified"
              ? `“${f.description}”的问题已经消除`
              : `“${f.description}”的问题仍然存在`,
          verdict: verdict(f.description),
          opinion: verdict(f.description) === "rectified" ? "已按要求整改" : "逾期未整改",
        })),
        signing: "signed",
      },
    );
    say(
      `${departmentId === lead ? "应急" : "消防"}复查：${items.map((f) => `${f.description}——${verdict(f.description) === "rectified" ? "已整改" : "未整改"}`).join("；")}`,
    );
  }
  await stage.minutes?.(20);
  for (const unit of units) await serve(stage, caseId, unit);
  say("整改复查意见书由各部门送达");
}
