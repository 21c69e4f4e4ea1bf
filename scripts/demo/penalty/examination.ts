import type { Complaint } from "./complaints.ts";
import { agent, manager } from "./parties.ts";
import { question } from "./questioning.ts";
import { later, officerIds, type PenaltyStage, writing } from "./stage.ts";

/** The papers that prove what a complaint said, once somebody has gone there and asked. */
export const evidenceOf = ({ description }: { description: string }) => [
  { name: "勘验笔录", kind: "site-record", proves: description },
  { name: `对${manager.name}的询问笔录`, kind: "party-statement", proves: `当事人承认${description}` },
];

/** What the two officers see at the place, and what the manager says to it on the next day. */
export interface Findings {
  situation: string;
  questions: { question: string; answer: string }[];
}

/** 勘验 and 询问: the place is looked at in the presence of the enterprise, its manager is questioned. */
export async function examine(
  stage: PenaltyStage,
  { caseId, partyId, complaint }: { caseId: string; partyId: string; complaint: Complaint },
  { situation, questions }: Findings,
): Promise<void> {
  const { cast, clock, say } = stage;
  await later(stage, 0, "14:00");
  const startedAt = await clock.now();
  await stage.minutes?.(40);
  const record = {
    startedAt,
    endedAt: await clock.now(),
    place: `临江区化工园区纬三路6号${complaint.place}`,
    weather: "晴",
    officersPresent: officerIds(stage),
    certificatesShown: true,
    recorderName: "张伟",
    partyPresent: true,
    partyName: agent.name,
    situation,
    signing: "signed",
    evidenceIds: [await cast.officer.photo(caseId, "现场照片.jpg")],
  };
  await writing(stage, caseId, "investigation/scene-record", async () => {
    await cast.officer.register("investigation/scene-inspection", { caseId, partyId }, record);
  });
  say("现场勘验，制作笔录");
  await stage.minutes?.(20);
  await question(stage, { caseId, partyId, matter: complaint.description, questions });
}
