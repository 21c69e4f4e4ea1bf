import type { ActFacts } from "../../domain/authority.ts";
import { latest } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { grounds } from "../../domain/grounds.ts";
import { urgentVisitOf } from "../../domain/urgent-visit.ts";
import type { InspectionDispatch } from "../generated/inspection.dispatch.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { InspectionScheme } from "../generated/inspection.scheme.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<InspectionScheme> = function* (data, facts) {
  const { plannedFrom, plannedTo, items } = data;
  const basis = grounds.approvalBeforeVisit;
  if (plannedTo < plannedFrom) yield { path: "/plannedTo", message: "检查结束日期不能早于开始日期", basis };
  for (const [index, { departmentId }] of items.entries())
    if (!facts.case.departmentIds.includes(departmentId))
      yield { path: `/items/${index}/departmentId`, message: "该部门不参加本次检查", basis };
  const idle = facts.case.departmentIds.filter((id) => !items.some((item) => item.departmentId === id));
  if (idle.length > 0) {
    const names = idle.map((id) => facts.units[id]?.name ?? id).join("、");
    yield { path: "/items", message: `没有列明${names}的检查内容`, basis };
  }
  if (urgentVisitOf(facts)) yield* afterwards(data, facts);
  yield* filing(data, facts);
};
export default rule;

/** The scheme of a visit that has begun says what was done: nobody was told before, nothing was filed before. */
function* afterwards(
  { plannedFrom, surprise, filedBeforeEntry }: InspectionScheme,
  facts: ActFacts,
): Generator<Problem> {
  const basis = grounds.urgentVisit;
  const entry = latest(facts, "inspection/entry")?.data as InspectionEntry | undefined;
  if (entry && plannedFrom !== entry.enteredOn)
    yield {
      path: "/plannedFrom",
      message: `先行入企的紧急检查，检查开始日期应当是入场之日（${entry.enteredOn}）`,
      basis,
    };
  if (!surprise)
    yield { path: "/surprise", message: "先行入企的紧急检查没有事先通知，应当如实填写并说明理由", basis };
  if (filedBeforeEntry)
    yield { path: "/filedBeforeEntry", message: "先行入企的紧急检查没有事前备案，备案另行补录", basis };
}

/** A filing precedes the visit; a special inspection's by the days that the local paper asks for. */
function* filing(
  { plannedFrom, filing }: InspectionScheme,
  { case: { dispatch }, calendar }: ActFacts,
): Generator<Problem> {
  if (!filing) return;
  const path = "/filing/filedOn";
  if (filing.filedOn > plannedFrom)
    yield { path, message: "备案日期不能晚于检查开始日期", basis: grounds.filingBeforeVisit };
  else if ((dispatch as Partial<InspectionDispatch>).source === "special") {
    const { ref, zh, dueOn, basis } = derive("special-inspection-filing", plannedFrom, { calendar });
    if (filing.filedOn > dueOn)
      yield {
        path,
        message: `${zh}（期限规则${ref}）：${plannedFrom}入企检查的，最迟应当于${dueOn}备案；来不及的按紧急检查补录`,
        basis,
      };
  }
}
