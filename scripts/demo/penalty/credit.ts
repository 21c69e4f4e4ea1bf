import { addDays } from "../../../domain/calendar.ts";
import type { Stage } from "../stage.ts";
import { agent } from "./parties.ts";
import { clockOf, handOver, later, type Penalty, type PenaltyStage, yes } from "./stage.ts";

const places = {
  "own-site": "区应急管理局门户网站“行政处罚公示”专栏",
  "credit-china": "信用中国（临江）",
};

/**
 * The decision on the enterprise is made public within seven working days.
 * @param channels the bureau's own site alone for what counts as a minor breach of credit
 */
export async function publicise(
  stage: Stage,
  { caseId, unitId }: Penalty,
  channels: (keyof typeof places)[] = ["own-site"],
): Promise<void> {
  const { cast, clock, say } = stage;
  const about = { caseId, partyId: unitId };
  await cast.credit.complete({ elementId: "prepare-publicity", ...about }, { channels });
  await cast.bureauHead.complete({ elementId: "approve-publicity", ...about }, yes);
  await cast.credit.complete(
    { elementId: "publish-penalty", ...about },
    {
      publishedOn: await clock.today(),
      places: channels.map((channel) => ({ channel, address: places[channel] })),
    },
  );
  const { dueOn } = await clockOf(cast.credit, caseId, "D6", unitId);
  say(`处罚决定公示（法定最迟 ${dueOn}）`);
}

/** An application for credit repair, and the answer to it. */
async function apply(stage: PenaltyStage, { caseId, unitId }: Penalty, grant: boolean): Promise<void> {
  const { cast, clock } = stage;
  const about = { caseId, partyId: unitId };
  await cast.credit.register("credit/repair-application", about, {
    receivedOn: await clock.today(),
    channel: "credit-china",
    applicant: agent.name,
    phone: "0000-5550166",
    performance: "违法行为已改正，停产停业整顿已履行，罚款和加处罚款已缴清",
    commitmentSigned: true,
  });
  await cast.credit.complete(
    { elementId: "check-repair", ...about },
    {
      checkedOn: await clock.today(),
      corrected: true,
      performed: true,
      commitmentPublished: true,
      conclusion: grant ? "grant" : "refuse",
      reasons: grant ? "最短公示期已满，义务履行完毕，已公开作出信用承诺" : "最短公示期未满",
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-repair", ...about }, yes);
  await cast.credit.complete(
    { elementId: "feed-back-repair", ...about },
    { fedBackOn: await clock.today(), channel: "credit-china" },
  );
  await handOver(stage, caseId, unitId);
}

/** Refused before the shortest time of publicity is over, granted after it. */
export async function repair(stage: PenaltyStage, penalty: Penalty): Promise<void> {
  const { cast, say } = stage;
  await later(stage, 1);
  await apply(stage, penalty, false);
  say("信用修复申请在三个工作日内答复：最短公示期未满，不予修复并说明理由");
  const { dueOn } = await clockOf(
    cast.credit,
    penalty.caseId,
    "credit-publicity-general-min",
    penalty.unitId,
  );
  await stage.until(`${addDays(dueOn, 1)}T09:00:00+08:00`);
  await later(stage, 0);
  await apply(stage, penalty, true);
  const channels = ["own-site", "credit-china"] as const;
  await cast.credit.complete(
    { elementId: "stop-publicity", caseId: penalty.caseId, partyId: penalty.unitId },
    {
      withdrawnOn: await stage.clock.today(),
      reason: "repaired",
      places: channels.map((channel) => ({ channel, address: places[channel] })),
    },
  );
  say("最短公示期满后再次申请，三个工作日内准予修复，停止公示");
}
