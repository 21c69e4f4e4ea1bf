import type { ActFacts } from "../../domain/authority.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { canonical } from "../../domain/canonical.ts";
import { dayOfService, deliveryMethods, type RecordedService } from "../../domain/delivery.ts";
import { DomainError } from "../../domain/errors.ts";
import {
  correctionBasis as basis,
  type CorrectionProposal,
  correctedRecord,
  pendingCorrection,
} from "../../domain/service-correction.ts";
import { form } from "../form.ts";
import type { SharedServiceCorrection } from "../generated/shared.service-correction.ts";
import type { SharedServiceRecord } from "../generated/shared.service-record.ts";
import type { Problem, Rule } from "../rule.ts";
import serviceRecord from "./service-record.rule.ts";

/** What is corrected must be a record of service itself: complete, of its kind, possible on that day. */
const rule: Rule<SharedServiceCorrection> = function* (data, facts) {
  const delivery = facts.deliveries.find(({ id }) => id === data.deliveryId);
  if (!delivery) return;
  const path = "/deliveryId";
  if (!delivery.deliveredOn || !delivery.record) {
    yield { path, message: "文书尚未送达，没有可以更正的送达记录", basis };
    return;
  }
  if (pendingCorrection(facts, delivery.id))
    yield { path, message: "这次送达的更正正在审批，不得重复提请", basis };
  const own = facts.officers.find(({ personId }) => personId === facts.actor.personId);
  if (delivery.unitId !== undefined && own?.unitId !== delivery.unitId) {
    const unit = facts.units[delivery.unitId]?.name ?? delivery.unitId;
    yield { path, message: `这次送达由${unit}办理，应当由该单位的执法人员提请更正`, basis };
  }
  const corrected = correctedRecord(delivery, data as CorrectionProposal);
  const way = deliveryMethods[corrected["method"] as RecordedService["method"]];
  if (data.receivedOn !== undefined && way.day !== "received") {
    yield { path: "/receivedOn", message: "只有邮寄、委托、转交送达有签收日期", basis: way.basis };
    return;
  }
  if (canonical(corrected) === canonical(delivery.record))
    yield { path: "", message: "更正后的内容与原记录相同，没有需要更正的事项", basis };
  else yield* asRecord(corrected, data, facts);
};
export default rule;

function* asRecord(
  { slip, ...corrected }: Record<string, unknown>,
  { deliveryId }: SharedServiceCorrection,
  facts: ActFacts,
): Generator<Problem> {
  const record = parsed(corrected);
  const here = { ...facts, scope: { ...facts.scope, deliveryId } };
  // Who served is not what is corrected, and may have left the case since.
  for (const problem of serviceRecord(record, here)) if (!problem.path.startsWith("/officers")) yield problem;
  const way = deliveryMethods[record.method];
  const received = (slip as RecordedService["slip"])?.receivedOn;
  if (way.day === "received" && received === undefined) {
    yield {
      path: "/receivedOn",
      message: "邮寄、委托、转交送达以签收日期为送达日期，应当写明签收日期",
      basis,
    };
    return;
  }
  if (received !== undefined && received < dateOf(record.servedAt))
    yield {
      path: "/receivedOn",
      message: `签收日期不能早于寄出日期（${dateOf(record.servedAt)}）`,
      basis: way.basis,
    };
  const deliveredOn = dayOfService({ ...record, slip: slip as RecordedService["slip"] }, facts.calendar);
  if (deliveredOn > facts.now.on)
    yield {
      path: record.method === "public-notice" ? "/publishedOn" : "/servedAt",
      message: `更正后于${deliveredOn}方为送达，不能晚于今天（${facts.now.on}）`,
      basis: way.basis,
    };
}

/** @throws INVALID_INPUT naming what a record of this way of service still needs */
function parsed(corrected: object): SharedServiceRecord {
  try {
    return form<SharedServiceRecord>("shared/service-record").parse(corrected);
  } catch (error) {
    if (error instanceof DomainError)
      throw new DomainError("INVALID_INPUT", {
        ...error.details,
        reason: "更正后的送达记录不完整：送达方式更正的，应当按该方式重新填写全部事项",
      });
    throw error;
  }
}
