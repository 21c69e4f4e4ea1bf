import type { ActFacts } from "../../domain/authority.ts";
import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
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
  yield* foreignOfficers(data.officers, facts);
  yield* serviceBeforeIssue(on, data, facts);
  if (data.method === "left" && !data.witnessName && !data.evidenceIds?.length)
    yield {
      path: "/witnessName",
      message: "留置送达应当有见证人签名，或者用拍照、录像等方式记录送达过程",
      basis,
    };
  if (data.method === "electronic") {
    const consent = consentOf(facts);
    if (!consent?.electronicConsent || consent.confirmedOn > on)
      yield {
        path: "/method",
        message: "当事人没有事先签署同意电子送达的确认书，不能采用电子送达",
        basis,
      };
    if (data.arrivedAt !== undefined && legalInstant(data.arrivedAt) < legalInstant(data.servedAt))
      yield { path: "/arrivedAt", message: "到达时间不能早于发送时间", basis };
  }
  if (data.method === "public-notice") yield* handedOverOnSpot(facts);
  if (data.publishedOn !== undefined && data.publishedOn > on)
    yield { path: "/publishedOn", message: "公告发出日期不能晚于送达时间", basis };
};
export default rule;

/** 送达地址确认书 of whoever is served: each party of a penalty case agrees for itself. */
function consentOf(facts: ActFacts): SharedAddressConfirmation | undefined {
  const partyId = facts.deliveries.find(({ id }) => id === facts.scope.deliveryId)?.partyId;
  return latest(facts, "shared/address-confirmation", partyId ? { partyId } : {})?.data as
    | SharedAddressConfirmation
    | undefined;
}

/** Papers that are handed over where they are made: there is no absent party to be looked for. */
const onTheSpot = ["inspection/notice", "major-hazard/on-site-measures", "simplified/decision"];

function* handedOverOnSpot(facts: ActFacts): Generator<Problem> {
  for (const { template, title } of documentsOf(facts))
    if (onTheSpot.includes(template))
      yield {
        path: "/method",
        message: `${title}应当当场交付，不适用公告送达；受送达人拒绝接收的，可以留置送达`,
        basis: grounds.publicNotice,
      };
}

/** A unit serves by its own officers: those of the unit for which the person serves. */
function* foreignOfficers(
  personIds: readonly string[],
  { actor, officers, units }: ActFacts,
): Generator<Problem> {
  const serving = actor.roles.filter(({ role }) => role === "case-officer").map(({ unitId }) => unitId);
  for (const [index, personId] of personIds.entries()) {
    const officer = officers.find((o) => o.personId === personId);
    if (officer && serving.includes(officer.unitId)) continue;
    const names = serving.map((id) => units[id]?.name ?? id).join("、");
    yield {
      path: `/officers/${index}`,
      message: `${officer?.name ?? "所填人员"}不是送达单位（${names}）在本案的人员`,
      basis: grounds.service,
    };
  }
}

/** What this delivery serves. */
function documentsOf({ deliveries, documents, scope }: ActFacts): ActFacts["documents"] {
  const delivery = deliveries.find(({ id }) => id === scope.deliveryId);
  return documents.filter(({ id }) => delivery?.documentIds.includes(id));
}

function* serviceBeforeIssue(
  on: string,
  { publishedOn }: SharedServiceRecord,
  facts: ActFacts,
): Generator<Problem> {
  for (const { title, number, issuedOn } of documentsOf(facts)) {
    const early = {
      message: `${number ?? title}于${issuedOn}作出，送达不能早于作出之日`,
      basis: grounds.service,
    };
    if (on < issuedOn) yield { path: "/servedAt", ...early };
    if (publishedOn !== undefined && publishedOn < issuedOn) yield { path: "/publishedOn", ...early };
  }
}
