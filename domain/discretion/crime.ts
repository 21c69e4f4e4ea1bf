import type { Violation } from "../violations.ts";
import type { DiscretionInput } from "./facts.ts";
import type { Reason } from "./reason.ts";

const BASIS = "行政处罚法 第二十七条第一款、第五十七条第一款第四项";

export interface CrimeAnswer {
  transferToPolice: boolean;
  /** somebody must examine whether a crime is suspected, before a decision */
  crimeCheckRequired: boolean;
  reasons: Reason[];
}

/** Whether the case goes to the police, and whether that is still to be examined. */
export function crimeQuestion({ crime }: Violation, input: DiscretionInput): CrimeAnswer {
  const { crimeSuspected, seriousness, harm, stage, majorHazard } = input;
  const answer = (
    transferToPolice: boolean,
    crimeCheckRequired: boolean,
    ...reasons: Reason[]
  ): CrimeAnswer => ({
    transferToPolice,
    crimeCheckRequired,
    reasons,
  });
  if (crimeSuspected === true)
    return answer(true, false, { text: "涉嫌犯罪，移送司法机关，不得以罚代刑", basis: BASIS });
  if (crimeSuspected === false)
    return crime
      ? answer(false, false, { text: `经审查不涉嫌犯罪（${crime.zh}）`, basis: crime.basis })
      : answer(false, false);
  const grave = seriousness === "serious" || harm === "serious";
  if (crime === undefined)
    return grave
      ? answer(false, true, {
          text: "情节或者后果严重，决定前须审查是否涉嫌犯罪",
          basis: BASIS,
          provisional: true,
        })
      : answer(false, false);
  const suspected =
    (crime.suspectedWhen === "serious" && grave) ||
    (crime.suspectedWhen === "hazard-order-refused" &&
      stage === "overdue" &&
      (grave || majorHazard === true));
  if (suspected)
    return answer(true, true, {
      text: `${crime.zh}；应当及时移送，不得以罚代刑，公安机关不立案的再行处罚`,
      basis: `${crime.basis}；${BASIS}`,
      provisional: true,
    });
  const specific = crime.suspectedWhen !== undefined && (stage === "overdue" || majorHazard === true);
  return grave || specific
    ? answer(false, true, { text: `决定前须审查：${crime.zh}`, basis: crime.basis, provisional: true })
    : answer(false, false);
}
