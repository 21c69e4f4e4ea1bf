import { dateOf } from "../../domain/calendar-instants.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { statementPointsOf, statementsOf } from "../../domain/penalty/notified.ts";
import type { NoticeStatement } from "../generated/notice.statement.ts";
import type { NoticeStatementReview } from "../generated/notice.statement-review.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.statementReview;

const rule: Rule<NoticeStatementReview> = function* ({ reviewedOn, points, revise }, facts) {
  const { partyId = "" } = facts.scope;
  const count = statementPointsOf(facts, partyId).length;
  for (const [index, { seq }] of points.entries()) {
    const path = `/points/${index}/seq`;
    if (seq > count) yield { path, message: `当事人提出的事项共${count}项，没有第${seq}项`, basis };
    else if (points.findIndex((point) => point.seq === seq) < index)
      yield { path, message: `第${seq}项只能复核一次`, basis };
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter(
    (seq) => !points.some((point) => point.seq === seq),
  );
  if (missing.length > 0)
    yield {
      path: "/points",
      message: `对当事人提出的事实、理由和证据应当逐项复核，缺第${missing.join("、")}项`,
      basis,
    };
  const last = statementsOf(facts, partyId).at(-1)?.data as NoticeStatement | undefined;
  if (last && reviewedOn < dateOf(last.madeAt))
    yield { path: "/reviewedOn", message: "复核不能早于当事人陈述申辩", basis };
  if (revise && points.every(({ adoption }) => adoption === "rejected"))
    yield { path: "/revise", message: "没有采纳任何事项的，不得变更拟处罚意见", basis };
};
export default rule;
