import type { Problem } from "../../problem.ts";
import { applicationWindow } from "../enforcement.ts";
import { paymentGrounds } from "../payment-grounds.ts";
import { balanceOf } from "../surcharge.ts";
import { against } from "./record.ts";
import type { Corrected } from "./service-correction.ts";

/**
 * 处罚决定书、事先催告书: the day of payment, and from when the court may be asked. What was demanded, added or applied
 * for by the wrong day is not made good by correcting the day.
 */
export function* correctedDecision(corrected: Corrected): Generator<Problem> {
  const { partyId } = corrected.delivery;
  if (partyId === null) return;
  yield* objected(corrected, partyId);
  yield* payment(corrected, partyId);
  yield* application(corrected, partyId);
}

/** Nobody objects to a demand that he has not received. */
function* objected({ file, delivery, document, after }: Corrected, partyId: string): Generator<Problem> {
  if (document.template !== "performance/final-demand") return;
  const served = file.submissions.findIndex(
    (s) => s.formId === "shared/service-record" && s.deliveryId === delivery.id,
  );
  // What was said to a demand before, perhaps on the same day, comes before the record of this service.
  const days = file.submissions
    .slice(served + 1)
    .filter((s) => s.formId === "performance/objection" && s.partyId === partyId)
    .map(({ data }) => String(data["statedOn"]));
  const early = days.find((on) => on >= document.issuedOn && on < after.deliveredOn);
  if (early !== undefined)
    yield against(
      `当事人已于${early}对催告提出陈述申辩，早于更正后的送达日期（${after.deliveredOn}）；请核实送达日期和陈述申辩日期`,
      paymentGrounds.objection,
    );
}

function* payment({ file, instead }: Corrected, partyId: string): Generator<Problem> {
  const clockOf = ({ deadlines }: Pick<typeof file, "deadlines">) =>
    deadlines.findLast((d) => d.rule === "fine-payment" && d.partyId === partyId);
  const [before, after] = [clockOf(file), clockOf(instead)];
  if (!before || !after || before.dueOn === after.dueOn) return;
  if (before.state === "overdue") {
    yield against(
      `缴纳罚款已经按${before.dueOn}届满认定逾期，可能据此催告、加处罚款，更正后届满日为${after.dueOn}；应当先依法变更处罚决定、撤销据此作出的催告和加处罚款决定，重新送达`,
      before.basis,
    );
    return;
  }
  if (before.state === "running") return;
  const [owed, owes] = [file, instead].map((one) => balanceOf(one, partyId, file.now.on));
  if (
    owed &&
    owes &&
    (owes.unpaidSurchargeFen > owed.unpaidSurchargeFen || owes.overdueFen > owed.overdueFen)
  )
    yield against(
      `更正后缴款期限于${after.dueOn}届满，已经办结的缴款将成为逾期；应当由机关负责人依法变更处罚决定或者决定不加处罚款后，重新送达`,
      before.basis,
    );
}

function* application({ file, instead, calendar }: Corrected, partyId: string): Generator<Problem> {
  const filed = file.documents.findLast(
    (d) => d.template === "performance/court-application" && d.partyId === partyId,
  );
  if (!filed) return;
  const window = applicationWindow(instead, partyId, calendar);
  if (window && (filed.issuedOn < window.fromOn || filed.issuedOn > window.untilOn))
    yield against(
      `已于${filed.issuedOn}申请人民法院强制执行，更正后可以申请的期间为${window.fromOn}至${window.untilOn}；应当撤回申请，重新送达后再行申请`,
      paymentGrounds.application,
    );
}
