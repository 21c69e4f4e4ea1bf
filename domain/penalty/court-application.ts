import type { Calendar } from "../calendar.ts";
import type { CaseFile } from "../case-file.ts";
import { periodInWords } from "../period-words.ts";
import type { Problem } from "../problem.ts";
import { correctionBasis } from "../service-correction.ts";
import { unclearedOf } from "./demanded.ts";
import { applicationWindow, demandServedOn, dutiesUnperformed } from "./enforcement.ts";
import type { Reading } from "./obligation.ts";
import { paymentGrounds } from "./payment-grounds.ts";
import { pendingRemedy, stayOf } from "./remedy.ts";
import { balanceOf } from "./surcharge.ts";

/**
 * What stands against asking the court to enforce the decision on a party now: nothing is left to perform, it is stayed,
 * contested or not demanded, or the time for it has not come.
 * @param calendar the one in force
 */
export function* applicationProblems(
  file: Reading & Pick<CaseFile, "now">,
  partyId: string,
  calendar?: Calendar,
): Generator<Problem> {
  const basis = paymentGrounds.application;
  const { on } = file.now;
  if (balanceOf(file, partyId, on).totalFen === 0 && !dutiesUnperformed(file, partyId))
    yield { path: "", message: "当事人已经履行，不需要申请强制执行", basis };
  if (stayOf(file, partyId))
    yield { path: "", message: "已决定停止执行，不得申请强制执行", basis: paymentGrounds.stay };
  if (demandServedOn(file, partyId) === null)
    yield { path: "", message: "行政强制执行事先催告书尚未送达", basis };
  if (pendingRemedy(file, partyId))
    yield { path: "", message: "当事人已申请行政复议或者提起行政诉讼，结果生效前不得申请", basis };
  if (unclearedOf(file, partyId).correction)
    yield {
      path: "",
      message: "处罚决定书或者催告书送达记录的更正尚在审批，不得申请；应当先对更正作出决定",
      basis: correctionBasis,
    };
  const window = applicationWindow(file, partyId, calendar);
  if (window && on < window.fromOn)
    yield {
      path: "",
      message: `最早可以在${window.fromOn}申请：催告满${periodInWords("demand-notice")}，且起诉期限届满`,
      basis,
    };
}
