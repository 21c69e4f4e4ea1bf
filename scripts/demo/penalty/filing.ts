import { dateOf } from "../../../domain/calendar-instants.ts";
import type { Stage } from "../stage.ts";
import { findingsOf } from "../stage.ts";
import { filing } from "./parties.ts";
import { officerIds, type PenaltyAfterInspection, yes } from "./stage.ts";

/** The penalty case that the joint inspection led to. */
export async function penaltyOf({ cast }: Stage, inspectionId: string): Promise<string> {
  let found: string | undefined;
  await cast.head.sees("处罚案件", async () => {
    const { body } = await cast.head.get<{ linkedCases: { id: string; kind: string }[] }>(
      `/cases/${inspectionId}`,
    );
    found = body.linkedCases.find(({ kind }) => kind === "penalty")?.id;
    return found !== undefined;
  });
  return found ?? "";
}

/** Two investigators, the proposal to file, its review and approval. */
export async function fileCase(stage: Stage, inspectionId: string): Promise<PenaltyAfterInspection> {
  const { cast, clock, say } = stage;
  const caseId = await penaltyOf(stage, inspectionId);
  await assign(stage, caseId);
  const findings = await findingsOf(cast.officer, inspectionId);
  const idOf = (match: RegExp) => findings.find((f) => match.test(f.description))?.id ?? "";
  const days = { foundOn: await begunOn(stage, inspectionId), recheckedOn: await clock.today() };
  await propose(stage, caseId, filing(days, { training: idOf(/培训/), alarm: idOf(/报警/) }));
  const [unitId = "", managerId = ""] = await partiesOf(stage, caseId);
  say("立案：当事人为企业及其直接负责的主管人员，涉嫌两项违法行为");
  return { caseId, unitId, managerId, ...days };
}

/** The day on which an inspection began, which in this story is the day of the visit. */
async function begunOn({ cast }: Stage, inspectionId: string): Promise<string> {
  const { body } = await cast.head.get<{ items: { at: string }[] }>(`/cases/${inspectionId}/events?limit=1`);
  return dateOf(body.items[0]?.at ?? "");
}

export async function assign(stage: Stage, caseId: string): Promise<void> {
  await stage.cast.head.complete(
    { elementId: "assign-investigators", caseId },
    { officerIds: officerIds(stage) },
  );
  stage.say("指派两名持证执法人员承办");
}

/** Proposes what becomes of the lead; head of unit and bureau agree. */
export async function propose({ cast }: Stage, caseId: string, data: object): Promise<void> {
  await cast.officer.complete({ elementId: "propose-filing", caseId }, data);
  await cast.head.complete({ elementId: "review-filing", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-filing", caseId }, yes);
}

/** The ids of the parties, in their order. */
export async function partiesOf({ cast }: Stage, caseId: string): Promise<string[]> {
  const { taskKey } = await cast.officer.task({ elementId: "conclude-investigation", caseId });
  const { body } = await cast.officer.get<{ context: { parties: { id: string }[] } }>(`/tasks/${taskKey}`);
  return body.context.parties.map(({ id }) => id);
}
