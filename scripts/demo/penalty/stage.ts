import { addDays, type LegalDate } from "../../../domain/calendar.ts";
import { daysUntilWorkday } from "../morning.ts";
import type { Desk } from "../office.ts";
import type { Stage } from "../stage.ts";

/** A penalty case with its parties: the enterprise first, then its manager where he is one. */
export interface Penalty {
  caseId: string;
  unitId: string;
  managerId: string;
}

/** The penalty case after the joint inspection, and the days of the inspection that its papers speak of. */
export interface PenaltyAfterInspection extends Penalty {
  /** the day of the inspection, when the violations were found */
  foundOn: LegalDate;
  /** the day of the re-check, when one of them was still there */
  recheckedOn: LegalDate;
}

/** What a story of a penalty needs beside its stage: days must pass, and it is told until which moment. */
export interface PenaltyStage extends Stage {
  /** lets so many days pass, and those after them on which nobody works */
  pass(days: number): Promise<void>;
  /** lets the time pass until a moment and a little more; nothing when it is over already */
  until(moment: string): Promise<void>;
}

export const yes = { decision: "approved", opinion: "同意" } as const;

/** Lets time pass until this hour of the first day at least so many days on on which somebody works. */
export async function later(
  { clock, until }: PenaltyStage,
  days: number,
  hour = "09:00",
): Promise<LegalDate> {
  const from = addDays(await clock.today(), days);
  const on = addDays(from, daysUntilWorkday(from));
  await until(`${on}T${hour}:00+08:00`);
  return on;
}

export const officerIds = ({ cast }: Stage): string[] => [cast.officer.personId, cast.colleague.personId];

/** Serves an open delivery of the case by handing it over. @param partyId to whom, when several are open */
export async function handOver(stage: Stage, caseId: string, partyId?: string): Promise<void> {
  const { cast, clock } = stage;
  const wanted = { elementId: "serve-documents", caseId, ...(partyId ? { partyId } : {}) };
  const { taskKey, deliveryId, partyId: to } = await cast.officer.task(wanted);
  const { body } = await cast.officer.get<{ context: { parties: { id: string; kind: string }[] } }>(
    `/tasks/${taskKey}`,
  );
  const isPerson = body.context.parties.find(({ id }) => id === to)?.kind === "person";
  await cast.officer.complete(
    { ...wanted, deliveryId },
    {
      method: "direct",
      servedAt: await clock.now(),
      place: "临江恒瑞化工仓储有限公司办公楼",
      officers: officerIds(stage),
      ...(isPerson
        ? { receiverName: "何建国", receiverRelation: "self" }
        : { receiverName: "许敏", receiverRelation: "staff" }),
    },
  );
  await cast.officer.sees(`送达 ${deliveryId} 的回执`, async () =>
    (await documentsOf(cast.officer, caseId)).some(
      (d) => d.deliveryId === deliveryId && d.template === "shared/service-receipt",
    ),
  );
}

export interface ListedDocument {
  id: string;
  template: string;
  title: string;
  number: string | null;
  deliveryId: string | null;
  partyId: string | null;
}

export const documentsOf = async (desk: Desk, caseId: string): Promise<ListedDocument[]> =>
  (await desk.get<{ items: ListedDocument[] }>(`/cases/${caseId}/documents?limit=200`)).body.items;

/** Does something that a paper is written of, and waits until it is: before that the day must not go by. */
export async function writing(
  { cast }: Stage,
  caseId: string,
  template: string,
  act: () => Promise<void>,
): Promise<void> {
  const count = async () =>
    (await documentsOf(cast.officer, caseId)).filter((d) => d.template === template).length;
  const before = await count();
  await act();
  await cast.officer.sees(`文书 ${template}`, async () => (await count()) > before);
}

interface Clock {
  rule: string;
  ref: string;
  partyId: string | null;
  dueOn: string;
  dueAt: string;
  state: string;
}

/** The clock of a rule or of a row of the register, as soon as it runs. @throws when it does not come */
export async function clockOf(
  desk: Desk,
  caseId: string,
  rule: string,
  partyId?: string,
): Promise<{ dueOn: string; dueAt: string }> {
  let found: Clock | undefined;
  await desk.sees(`期限 ${rule}`, async () => {
    const { body } = await desk.get<{ items: Clock[] }>(`/cases/${caseId}/deadlines?limit=200`);
    found = body.items.findLast(
      (d) =>
        [d.rule, d.ref].includes(rule) &&
        d.state !== "superseded" &&
        (partyId === undefined || d.partyId === partyId),
    );
    return found !== undefined;
  });
  return found as Clock;
}

/** Waits until the case has come to a status. */
export const reaches = ({ cast }: Stage, caseId: string, status: string): Promise<void> =>
  cast.head.sees(`案件进入 ${status}`, async () => {
    const { body } = await cast.head.get<{ status: string }>(`/cases/${caseId}`);
    return body.status === status;
  });
