import type { About } from "../../../scripts/demo/office.ts";
import { eventually, type Office } from "../../support/office.ts";
import { aPenaltyCase } from "../../support/penalty.ts";
import { yes } from "./answers.ts";

/** A party whose penalty was decided and served today. */
export interface Party extends About {
  partyId: string;
}

export const places = [
  { channel: "own-site", address: "临江区应急管理局行政执法公示平台" },
  { channel: "credit-china", address: "“信用中国”网站" },
];

/** The unit and the manager of a penalty case that was served today. */
export async function served(office: Office): Promise<{ unit: Party; manager: Party }> {
  const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "served" });
  const [unit = "", manager = ""] = partyIds;
  return { unit: { caseId, partyId: unit }, manager: { caseId, partyId: manager } };
}

/** Starts the publicity of a party's penalty, as the ordinary procedure does. */
export const begin = (office: Office, { caseId, partyId }: Party): Promise<void> =>
  office.startProcess("publicity", { caseId, leadUnitId: "emergency", partyId });

export const propose = ({ cast }: Office, party: Party, channels = places.map((p) => p.channel)) =>
  cast.credit.complete({ elementId: "prepare-publicity", ...party }, { channels });

export const approve = ({ cast }: Office, party: Party, decision: object = yes) =>
  cast.bureauHead.complete({ elementId: "approve-publicity", ...party }, decision);

export const publish = async ({ cast, clock }: Office, party: Party, where = places) =>
  cast.credit.complete(
    { elementId: "publish-penalty", ...party },
    { publishedOn: await clock.today(), places: where },
  );

/** Everything until the penalty is on show. */
export async function published(office: Office, party: Party): Promise<void> {
  await begin(office, party);
  await propose(office, party);
  await approve(office, party);
  await publish(office, party);
  await eventually(
    "it is watched over",
    async () => (await waitingAt(office, party, "next-credit-event")).length,
  );
}

/** The engine's tokens of a case that wait at an element. */
export const waitingAt = ({ sql }: Office, { caseId }: Party, elementId: string): Promise<object[]> =>
  sql(
    `select from element_instances e join process_instances p on p.key = e.process_instance_key
      where p.case_id = $1 and e.element_id = $2 and e.state = 'active'`,
    [caseId, elementId],
  );

/** Waits until a task that the change of a decision overtook is known to be cancelled. */
export const overtaken = ({ sql }: Office, { caseId }: Party, elementId: string): Promise<unknown> =>
  eventually(`${elementId} is cancelled`, async () => {
    const rows = await sql(
      "select from tasks where case_id = $1 and element_id = $2 and state = 'cancelled'",
      [caseId, elementId],
    );
    return rows.length > 0;
  });

/** Pays the whole fine of the unit of the example at the bank. */
export const pay = async ({ sql, clock }: Office, { caseId, partyId }: Party): Promise<unknown> =>
  sql(
    `insert into payments (id, case_id, party_id, amount_fen, kind, paid_on, channel, reference, recorded_by, recorded_at)
      select gen_random_uuid(), $1, $2::uuid, 5500000, 'fine', $3, 'bank', $2::text, id, now() from people where username = 'heping'`,
    [caseId, partyId, await clock.today()],
  );

/** The party asks for repair today. */
export const askForRepair = async ({ cast, clock }: Office, party: Party, more: object = {}) =>
  cast.credit.act("credit/repair-application", party, {
    receivedOn: await clock.today(),
    channel: "credit-china",
    applicant: "许敏",
    phone: "0000-5550166",
    commitmentSigned: true,
    performance: "违法行为已经改正，罚款已经缴清",
    ...more,
  });

/** What the officer found about the application. */
export const check = async ({ clock }: Office, conclusion: "grant" | "refuse", more: object = {}) => ({
  checkedOn: await clock.today(),
  corrected: true,
  performed: conclusion === "grant",
  commitmentPublished: true,
  conclusion,
  reasons: conclusion === "grant" ? "申请情况属实" : "修复的条件没有全部具备",
  ...more,
});

export const answer = async ({ cast, clock }: Office, party: Party): Promise<void> => {
  await cast.bureauHead.complete({ elementId: "approve-repair", ...party }, yes);
  await cast.credit.complete(
    { elementId: "feed-back-repair", ...party },
    { fedBackOn: await clock.today(), channel: "credit-china", receipt: "XYZG0001" },
  );
};

/** The public places are taken down for a reason. */
export const takeDown = async (
  { cast, clock }: Office,
  party: Party,
  elementId: "stop-publicity" | "withdraw-publicity",
  data: object,
) => cast.credit.complete({ elementId, ...party }, { withdrawnOn: await clock.today(), places, ...data });

/** What the interface says of a party's publicity, repair and listing. */
export interface Credit {
  partyId: string;
  name: string;
  state: string;
  endReason: string | null;
  changed: string | null;
  class: { grade: string; minUntil: string | null; maxUntil: string; repairableFrom: string } | null;
  repair: {
    pending: boolean;
    repaired: boolean;
    dueOn: string | null;
    workdaysLeft: number | null;
    conditions: { id: string; met: boolean }[];
  };
  listing: { state: string; until: string | null; removableFrom: string | null } | null;
}

export async function creditOf({ cast }: Office, { caseId, partyId }: Party): Promise<Credit> {
  const { body } = await cast.credit.get<{ items: Credit[] }>(`/cases/${caseId}/publicity`);
  const found = body.items.find((item) => item.partyId === partyId);
  if (!found) throw new Error(`no publicity of ${partyId}: ${JSON.stringify(body)}`);
  return found;
}
