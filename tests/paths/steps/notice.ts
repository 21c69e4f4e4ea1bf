import type { Answer } from "../../../scripts/demo/office.ts";
import type { Office } from "../../support/office.ts";
import { aPenaltyCase, type PenaltyCase, type Reached } from "../../support/penalty.ts";
import { recorded } from "./record.ts";

/** One party of a penalty case: what the tasks of its notice are about. */
export interface Told {
  caseId: string;
  partyId: string;
}

/** A penalty case up to a step, with its parties one by one. */
export async function penaltyOf(
  office: Office,
  input: Parameters<typeof aPenaltyCase>[1] & { upTo: Reached },
): Promise<PenaltyCase & { parties: Told[] }> {
  const opened = await aPenaltyCase(office, input);
  const { caseId } = opened;
  return { ...opened, parties: opened.partyIds.map((partyId) => ({ caseId, partyId })) };
}

/** Hands the open delivery of a party over. @returns the day */
export async function hand(office: Office, to: Told): Promise<string> {
  const { officer, colleague } = office.cast;
  const wanted = { elementId: "serve-documents", ...to };
  await officer.complete(wanted, {
    method: "direct",
    servedAt: await office.clock.now(),
    place: "当事人住所",
    officers: [officer.personId, colleague.personId],
    receiverName: "许敏",
    receiverRelation: "staff",
  });
  return office.clock.today();
}

/** A service, and what was corrected of it. */
export interface Served {
  id: string;
  partyId: string | null;
  deliveredOn: string | null;
  corrections: { before: { deliveredOn: string } }[];
}

export const servicesOf = async ({ cast }: Office, caseId: string): Promise<Served[]> =>
  (await cast.head.get<{ items: Served[] }>(`/cases/${caseId}/deliveries?limit=200`)).body.items;

/** Has the latest service on a party corrected to a day, and waits until it is. */
export async function correctService(office: Office, to: Told, day: string): Promise<void> {
  const services = (await servicesOf(office, to.caseId)).filter(({ partyId }) => partyId === to.partyId);
  const nth = services.flatMap(({ corrections }) => corrections).length + 1;
  await office.cast.officer.register(
    "shared/service-correction",
    { caseId: to.caseId },
    {
      ...{ deliveryId: services.at(-1)?.id, reason: "回证原件载明的日期与登记不符" },
      ...{ proofIds: [await scanned(office, to)], servedAt: `${day}T07:30:00+08:00` },
    },
  );
  const wanted = { elementId: "approve-service-correction", caseId: to.caseId };
  await office.cast.head.complete(wanted, { decision: "approved" });
  await recorded(office, to.caseId, "service-corrected", nth);
}

/** Status and code of an answer that refuses something. */
export const codeOf = ({ status, body }: Answer<unknown>): [number, string] => [
  status,
  (body as { code: string }).code,
];

/** A scan of what the party handed in. */
export const scanned = ({ cast }: Office, { caseId }: Told): Promise<string> =>
  cast.officer.photo(caseId, "材料");

/** The heads who discuss a case together. */
export const headsOf = ({ cast }: Office) => [
  { personId: cast.bureauHead.personId, name: "周强", position: "局长" },
  { personId: cast.deputy.personId, name: "马平", position: "副局长" },
  { personId: cast.secondDeputy.personId, name: "罗静", position: "副局长" },
];
