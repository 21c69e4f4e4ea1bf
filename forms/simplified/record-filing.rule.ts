import { decidedOn } from "../../domain/penalty/decision.ts";
import { onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedRecordFiling } from "../generated/simplified.record-filing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<SimplifiedRecordFiling> = function* ({ filedOn }, facts) {
  const decided = decidedOn(facts);
  if (decided !== null && filedOn < decided)
    yield {
      path: "/filedOn",
      message: `备案日期不能早于作出决定之日（${decided}）`,
      basis: onTheSpotBasis.filing,
    };
};
export default rule;
