import type { ActFacts } from "../../domain/authority.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { officersCounted } from "../../domain/certificates.ts";
import { deliveryMethods } from "../../domain/delivery.ts";
import { grounds } from "../../domain/grounds.ts";
import type { SharedAddressConfirmation } from "../generated/shared.address-confirmation.ts";
import type { SharedServiceRecord } from "../generated/shared.service-record.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<SharedServiceRecord> = function* (data, facts) {
  const on = dateOf(data.servedAt);
  const { basis } = deliveryMethods[data.method];
  const { counted, uncounted } = officersCounted(data.officers, on, facts);
  if (counted.length === 0) {
    const whyNot = uncounted.map(({ name, reason }) => `${name}：${reason}`).join("；");
    yield { path: "/officers", message: `没有可以送达的执法人员（${whyNot}）`, basis: grounds.certificate };
  }
  yield* serviceBeforeIssue(on, data, facts);
  if (data.method === "left" && !data.witnessName && !data.evidenceIds?.length)
    yield {
      path: "/witnessName",
      message: "留置送达应当有见证人签名，或者用拍照、录像等方式记录送达过程",
      basis,
    };
  if (data.method === "electronic") {
    const consent = latest(facts, "shared/address-confirmation")?.data as
      | SharedAddressConfirmation
      | undefined;
    if (!consent?.electronicConsent || consent.confirmedOn > on)
      yield {
        path: "/method",
        message: "当事人没有事先签署同意电子送达的确认书，不能采用电子送达",
        basis,
      };
  }
  if (data.publishedOn !== undefined && data.publishedOn > on)
    yield { path: "/publishedOn", message: "公告发出日期不能晚于送达时间", basis };
};
export default rule;

function* serviceBeforeIssue(
  on: string,
  { publishedOn }: SharedServiceRecord,
  { deliveries, documents, scope }: ActFacts,
): Generator<Problem> {
  const delivery = deliveries.find(({ id }) => id === scope.deliveryId);
  for (const { id, title, number, issuedOn } of documents) {
    if (!delivery?.documentIds.includes(id)) continue;
    const early = {
      message: `${number ?? title}于${issuedOn}作出，送达不能早于作出之日`,
      basis: grounds.service,
    };
    if (on < issuedOn) yield { path: "/servedAt", ...early };
    if (publishedOn !== undefined && publishedOn < issuedOn) yield { path: "/publishedOn", ...early };
  }
}
