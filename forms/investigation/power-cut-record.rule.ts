import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import { lastOf, submissionsOf } from "../../domain/investigation/own.ts";
import { restProblems } from "../../domain/penalty/guard/enforcement.ts";
import { periodInWords } from "../../domain/period-words.ts";
import type { InvestigationPowerCut } from "../generated/investigation.power-cut.ts";
import type { InvestigationPowerCutRecord } from "../generated/investigation.power-cut-record.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

const rule: Rule<InvestigationPowerCutRecord> = function* ({ cutAt, cutOn, officersPresent }, facts) {
  yield* onSite({ startedAt: cutAt, officersPresent }, facts);
  if (cutOn !== dateOf(cutAt))
    yield { path: "/cutOn", message: "停止供电日期应当是停止供电时间的当日", basis: grounds.powerCut };
  const act = submissionsOf(facts, "investigation/power-cut").at(-1);
  const proposal = act?.data as Partial<InvestigationPowerCut> | undefined;
  const approval = lastOf(facts, act, "shared/approval", "approve-power-cut");
  if (approval?.data["decision"] !== "approved" || legalInstant(cutAt) < legalInstant(approval.at))
    yield { path: "/cutAt", message: "停止供电应当事先经本部门主要负责人批准", basis: grounds.powerCut };
  const earliest = facts.deadlines.findLast(({ rule: id }) => id === "power-cut-earliest");
  if (!proposal?.emergency && earliest && legalInstant(cutAt) <= legalInstant(earliest.dueAt))
    yield {
      path: "/cutAt",
      message: `停止供电应当提前${periodInWords("power-cut-earliest")}通知，最早为${earliest.dueAt.slice(0, 16).replace("T", " ")}之后`,
      basis: grounds.powerCutNotice,
    };
  // Cutting the power compels: not at night or on a holiday unless it is urgent.
  if (!proposal?.emergency)
    for (const problem of restProblems(cutAt, facts.calendar)) yield { ...problem, path: "/cutAt" };
};
export default rule;
