import { addDays } from "../../../domain/calendar.ts";
import { daysUntilWorkday } from "../morning.ts";
import { inWords, manager, oldController, switchedOffOn, unit } from "./parties.ts";
import { handOver, officerIds, type PenaltyAfterInspection, type PenaltyStage, writing } from "./stage.ts";

/** Who is asked about what, and what he answers. */
export interface Asked {
  caseId: string;
  /** to whom the summons goes */
  partyId: string;
  matter: string;
  questions: { question: string; answer: string }[];
}

/** Summons and questioning of the manager on the next day on which somebody works. */
export async function question(stage: PenaltyStage, asked: Asked): Promise<void> {
  const { cast, clock, say } = stage;
  const { caseId, partyId } = asked;
  const tomorrow = addDays(await clock.today(), 1);
  const on = addDays(tomorrow, daysUntilWorkday(tomorrow));
  const { name, address, phone } = manager;
  const interviewee = { name, workUnit: unit.name, position: "总经理", address, phone };
  await cast.officer.register(
    "investigation/summons",
    { caseId, partyId },
    {
      interviewee,
      matter: asked.matter,
      appearAt: `${on}T10:00:00+08:00`,
      place: "临江区应急管理局询问室",
      materials: ["identity", "licence"],
      contactId: cast.officer.personId,
    },
  );
  await handOver(stage, caseId);
  await stage.until(`${on}T10:50:00+08:00`);
  const record = {
    interview: "held",
    startedAt: `${on}T10:00:00+08:00`,
    endedAt: `${on}T10:40:00+08:00`,
    place: "临江区应急管理局询问室",
    ordinal: 1,
    interviewee: { ...interviewee, gender: "male", identity: manager.identity, relation: "representative" },
    officersPresent: officerIds(stage),
    recorderName: "张伟",
    certificatesShown: true,
    rightsInformed: true,
    recusal: "no",
    questions: asked.questions,
    signing: "signed",
  };
  await writing(stage, caseId, "investigation/interview-record", () =>
    cast.officer.complete({ elementId: "record-interview", caseId }, record),
  );
  say("询问主要负责人，出示证件、告知权利，制作询问笔录");
}

/** What the manager is asked about the two violations that the inspection found. */
export const questionsAfterInspection = (days: PenaltyAfterInspection): Asked["questions"] => [
  { question: "你单位有多少从业人员？", answer: "现在在册四十六人，其中叉车司机四人。" },
  {
    question: "1号甲类库的可燃气体报警系统是什么时候、怎样关闭的？",
    answer: `控制器误报频繁，${inWords(switchedOffOn(days))}夜班时我让值班人员关了，到${inWords(days.foundOn)}检查时没有再开，库内照常作业。`,
  },
  {
    question: "关闭的记录在哪里？",
    answer: `在旧控制器里。整改时换了新控制器，旧的拆下放在${oldController.place}，备用电池还有电。`,
  },
  {
    question: "两名叉车司机的培训记录为什么到复查时仍未改正？",
    answer: "知道要补，一直没有安排，已经通知今天下午补训、补录。",
  },
];
