import type { CaseFile } from "../case-file.ts";
import { amount } from "../money.ts";
import type { Problem } from "../problem.ts";
import { grounds } from "./credit-grounds.ts";
import { dutiesOpen } from "./enforcement.ts";
import type { Reading } from "./obligation.ts";
import { balanceOf } from "./surcharge.ts";

/** 提前移出 takes, as the party is told, that the decision is performed in full: what the record says against it. */
export function* unperformedProblems(
  file: Reading & Pick<CaseFile, "now">,
  partyId: string,
): Generator<Problem> {
  const basis = grounds.listing;
  const { totalFen } = balanceOf(file, partyId, file.now.on);
  if (totalFen > 0)
    yield {
      path: "/decision",
      message: `尚欠罚没款${amount(totalFen)}，没有全部履行行政处罚决定的，不得提前移出`,
      basis,
    };
  if (dutiesOpen(file, partyId))
    yield { path: "/decision", message: "经核实没有履行处罚决定的其他内容，不得提前移出", basis };
}
