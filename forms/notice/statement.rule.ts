import { dateOf } from "../../domain/calendar-instants.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { windowOf } from "../../domain/penalty/window.ts";
import type { NoticeStatement } from "../generated/notice.statement.ts";
import type { Rule } from "../rule.ts";
import { decidedAlready, firstToldOn, notToldYet } from "./told.ts";

const basis = penaltyGrounds.statement;

const rule: Rule<NoticeStatement> = function* (data, facts) {
  const { partyId } = facts.scope;
  const on = dateOf(data.madeAt);
  assertTwoOfficers(data.officersPresent, on, facts);
  // A letter that answers a notice which another one has replaced by now is heard all the same.
  const told = firstToldOn(facts);
  const window = partyId === undefined ? null : windowOf(facts, partyId, facts.calendar);
  if (!told) yield notToldYet(basis);
  else if (on < told) yield { path: "/madeAt", message: `陈述申辩不能早于告知书送达之日（${told}）`, basis };
  else if (window && on > window.statementEndsOn)
    yield {
      path: "/madeAt",
      message: `陈述申辩期限已于${window.statementEndsOn}届满；逾期提出的，作为证据材料收入案卷，由承办人核实`,
      basis,
    };
  yield* decidedAlready(facts, basis);
  if (!data.rightsTold)
    yield {
      path: "/rightsTold",
      message: "应当先告知当事人有权陈述、申辩，并且不因陈述、申辩受到更重的处罚",
      basis,
    };
};
export default rule;
