import type { Stage } from "../stage.ts";
import { reaches, yes } from "./stage.ts";

export interface Closure {
  /** what became of the case, in one sentence */
  result: string;
  executions: { partySeq: number; execution: string; note?: string }[];
  /** the day on which it was seen that the violation is no more; today without it */
  rectifiedOn?: string;
  opinion?: string;
  /** whether it came from a joint inspection, to whose leader it is reported */
  joint: boolean;
}

/** Closure, approved; the result reported to whoever led the joint inspection; the file bound and archived. */
export async function closeCase(stage: Stage, caseId: string, closure: Closure): Promise<void> {
  const { cast, clock, say } = stage;
  await cast.officer.complete(
    { elementId: "propose-closure", caseId },
    {
      proposedOn: await clock.today(),
      result: closure.result,
      executions: closure.executions,
      rectification: "rectified",
      rectifiedOn: closure.rectifiedOn ?? (await clock.today()),
      opinion: closure.opinion ?? "处罚决定已执行完毕，违法行为已经改正，建议结案",
    },
  );
  await cast.head.complete({ elementId: "review-closure", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-closure", caseId }, yes);
  say("结案审批");
  if (closure.joint) await reportResult(stage, caseId);
  await cast.archivist.complete(
    { elementId: "file-case", caseId },
    {
      filedOn: await clock.today(),
      archiveNumber: `LJYJ-${(await clock.today()).slice(0, 4)}-罚-${caseId.slice(0, 6)}`,
      retention: "permanent",
      volumes: 1,
    },
  );
  await reaches(stage, caseId, "archived");
  say("案卷按归档顺序立卷，封存");
}

async function reportResult({ cast, clock }: Stage, caseId: string): Promise<void> {
  await cast.officer.complete(
    { elementId: "report-joint-result", caseId },
    {
      reportedOn: await clock.today(),
      recipient: "临江区应急管理局",
      summary: "联合检查移交的两项违法行为已处罚结案",
    },
  );
}
