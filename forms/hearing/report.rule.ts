import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { arrangementOf, hostOf } from "../../domain/penalty/hearing.ts";
import type { HearingRecord } from "../generated/hearing.record.ts";
import type { HearingReport } from "../generated/hearing.report.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.hearing;

const rule: Rule<HearingReport> = function* ({ reportedOn }, facts) {
  const arrangement = arrangementOf(facts);
  const host = arrangement && hostOf(arrangement);
  // Who sat beside the host has heard the same, and stands in when the host cannot write any more.
  const sat = arrangement?.panel.filter(({ duty }) => duty !== "clerk") ?? [];
  if (!sat.some(({ personId }) => personId === facts.actor.personId))
    yield {
      path: "",
      message: `听证会报告由听证主持人（${host?.name ?? "未指定"}）撰写，不能撰写的由听证员撰写`,
      basis,
    };
  const record = latest(facts, "hearing/record")?.data as HearingRecord | undefined;
  if (record?.outcome !== "held") yield { path: "", message: "没有举行完毕的听证", basis };
  else if (record.endedAt !== undefined && reportedOn < dateOf(record.endedAt))
    yield { path: "/reportedOn", message: "报告不能早于听证结束", basis };
};
export default rule;
