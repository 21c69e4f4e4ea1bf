import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { deliveryMethods } from "../../domain/delivery.ts";
import type { SharedReturnSlip } from "../generated/shared.return-slip.ts";
import type { SharedServiceRecord } from "../generated/shared.service-record.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<SharedReturnSlip> = function* ({ receivedOn }, facts) {
  const { deliveryId } = facts.scope;
  const sent = latest(facts, "shared/service-record", deliveryId === undefined ? {} : { deliveryId });
  const record = sent?.data as SharedServiceRecord | undefined;
  if (record && receivedOn < dateOf(record.servedAt))
    yield {
      path: "/receivedOn",
      message: `签收或者退回日期不能早于寄出日期（${dateOf(record.servedAt)}）`,
      basis: deliveryMethods.post.basis,
    };
};
export default rule;
