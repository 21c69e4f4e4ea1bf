import type { Knex } from "knex";
import { pay } from "../../scripts/demo/penalty/money.ts";
import {
  fromComplaint,
  investigated,
  proposed,
  type ShortCase,
  told,
} from "../../scripts/demo/penalty/short.ts";
import { clockOf, officerIds, yes } from "../../scripts/demo/penalty/stage.ts";
import type { Stage } from "../../scripts/demo/stage.ts";
import { untilItWorks } from "./patience.ts";
import type { Point } from "./standstill.ts";

/** What a penalty goes through at the end, in this order. */
export const places = ["decide", "serve", "publish", "pay"] as const;
export type Place = (typeof places)[number];

const fine = { fineFen: 1_000_000 };

/** A case that waits for its decision. */
export async function undecided(stage: Stage): Promise<ShortCase> {
  const found = await fromComplaint(stage, "3号库入口");
  await investigated(stage, found, fine);
  await told(stage, found);
  await proposed(stage, found, fine);
  return found;
}

/** What a person does at each place; the rest follows from it. `ready` waits until it can be done. */
export const acts: Record<Place, (stage: Stage, about: ShortCase) => Promise<() => Promise<void>>> = {
  async decide({ cast, clock }, { caseId }) {
    const wanted = { elementId: "approve-decision", caseId };
    await cast.bureauHead.task(wanted);
    return async () => cast.bureauHead.complete(wanted, { ...yes, decidedOn: await clock.today() });
  },
  async serve(stage, about) {
    const { cast, clock } = stage;
    const wanted = { elementId: "serve-documents", ...about };
    await cast.officer.task(wanted);
    return async () =>
      cast.officer.complete(wanted, {
        method: "direct",
        servedAt: await clock.now(),
        place: "临江恒瑞化工仓储有限公司办公楼",
        officers: officerIds(stage),
        receiverName: "许敏",
        receiverRelation: "staff",
      });
  },
  async publish({ cast, clock }, about) {
    await cast.credit.complete({ elementId: "prepare-publicity", ...about }, { channels: ["own-site"] });
    await cast.bureauHead.complete({ elementId: "approve-publicity", ...about }, yes);
    const wanted = { elementId: "publish-penalty", ...about };
    await cast.credit.task(wanted);
    return async () =>
      cast.credit.complete(wanted, {
        publishedOn: await clock.today(),
        places: [{ channel: "own-site", address: "区应急管理局门户网站“行政处罚公示”专栏" }],
      });
  },
  async pay(stage, { caseId, partyId }) {
    await untilItWorks(() => clockOf(stage.cast.finance, caseId, "E1", partyId));
    return () => pay(stage, caseId, partyId, fine.fineFen);
  },
};

/** The row that the system writes in the middle of what a person's act sets going. */
const work: Record<Place, Omit<Point, "at">> = {
  // The decision has its number and is written, the notice that goes with it has its number.
  decide: { table: "documents", on: "insert", row: "new.template = 'credit/repair-notice'" },
  serve: { table: "deliveries", on: "update", row: "new.delivered_on is not null" },
  publish: { table: "outbox", on: "insert", row: "new.payload->>'name' = 'publicity-started'" },
  pay: { table: "outbox", on: "insert", row: "new.payload->>'name' = 'fine-settled'" },
};

/** The person's act itself. */
const forms: Record<Place, string> = {
  decide: "penalty/decision-approval",
  serve: "shared/service-record",
  publish: "credit/publication",
  pay: "performance/payment",
};

/** The command that tells the engine, which has obeyed and is about to be noted as obeyed. */
const commands: Record<Place, string> = {
  decide: "new.payload->'variables' ? 'decidedOn'",
  serve: "new.payload->'variables' ? 'method'",
  publish: "new.payload->>'name' = 'publicity-started'",
  pay: "new.payload->>'name' = 'payment-received'",
};

/**
 * Where each place can be held: in the person's act, in the work that follows from it (a transaction half done), as
 * either commits, and between the engine's obedience and the note of it.
 */
const kinds = {
  "act committed": (place: Place): Point => ({
    ...{ table: "submissions", on: "insert", at: "committing" },
    row: `new.form_id = '${forms[place]}'`,
  }),
  "work half done": (place: Place): Point => ({ ...work[place], at: "writing" }),
  "work committed": (place: Place): Point => ({ ...work[place], at: "committing" }),
  "command obeyed": (place: Place): Point => ({
    ...{ table: "outbox", on: "update", at: "writing" },
    row: `new.result = 'done' and ${commands[place]}`,
  }),
};
export type Kind = keyof typeof kinds;

export const pointOf = (place: Place, kind: Kind): string => `${place}: ${kind}`;

export const points: Record<string, Point> = Object.fromEntries(
  places.flatMap((place) =>
    Object.entries(kinds).map(([kind, point]) => [pointOf(place, kind as Kind), point(place)]),
  ),
);

export interface Outcome {
  documents: string[];
  events: string[];
  deadlines: string[];
  deliveries: string[];
  payments: string[];
  publicity: number;
}

/** What is on record of a case, without what differs from case to case. */
export async function outcomeOf(owner: Knex, { caseId }: ShortCase): Promise<Outcome> {
  const column = async (text: string): Promise<string[]> => {
    const { rows } = await owner.raw(text, [caseId]);
    return (rows as { it: string }[]).map(({ it }) => it);
  };
  return {
    documents: await column("select template as it from documents where case_id = ? order by 1"),
    events: await column("select type as it from case_events where case_id = ? order by 1"),
    deadlines: await column(
      "select concat_ws(' ', ref, rule, starts_on, due_on, state) as it from deadlines where case_id = ? order by 1",
    ),
    deliveries: await column(
      `select string_agg(d.template, ' + ' order by d.template) as it
         from deliveries v join delivery_documents x on x.delivery_id = v.id join documents d on d.id = x.document_id
         where v.case_id = ? and v.delivered_on is not null group by v.id order by 1`,
    ),
    payments: await column("select concat_ws(' ', kind, amount_fen) as it from payments where case_id = ?"),
    publicity: (
      await column(
        "select key as it from process_instances where bpmn_process_id = 'publicity-period' and case_id = ?",
      )
    ).length,
  };
}
