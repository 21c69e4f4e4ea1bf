import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import { type OfficeEventType, officeEvents } from "../../domain/events/office.ts";
import type { Clock } from "../clock.ts";
import { type Followed, follow } from "./chain.ts";
import { type Author, type ChainedEvent, eventColumns } from "./ledger.ts";

/** sha256 (hex) over the canonical text of the event, the hash before it included. */
const hashOf = (event: ChainedEvent): string => createHash("sha256").update(canonical(event)).digest("hex");

const pageOf = (knex: Knex, after: number, limit: number): Promise<(ChainedEvent & { hash: string })[]> =>
  knex("office_events")
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .select({ ...eventColumns, hash: "hash" });

/** One chain for the whole office: who entered a certificate, who confirmed a calendar, and when. */
export const officeLedger = (trx: Knex, clock: Clock) => ({
  /** Adds one event; call it in the transaction of the act. @param payload ids and dates, no personal data */
  async append(event: { actor: Author; type: OfficeEventType; payload: Record<string, unknown> }) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('office-events', 0))");
    const last = await trx("office_events")
      .orderBy("seq", "desc")
      .first<{ seq: number; hash: string } | undefined>("seq", "hash");
    const row: ChainedEvent = {
      seq: (last?.seq ?? 0) + 1,
      at: clock.now(),
      actorId: event.actor.id,
      actorName: event.actor.name,
      type: event.type,
      basis: officeEvents[event.type].basis,
      payload: event.payload,
      prevHash: last?.hash ?? "",
    };
    await trx("office_events").insert({
      ...Object.fromEntries(
        Object.entries(eventColumns).map(([name, column]) => [column, row[name as keyof ChainedEvent]]),
      ),
      payload: JSON.stringify(row.payload),
      hash: hashOf(row),
    });
  },

  /** One page, oldest first, after a sequence number. */
  page: (after: number, limit: number) => pageOf(trx, after, limit),
});

/** Computes the office's own chain again. */
export const followOffice = (knex: Knex): Promise<Followed> =>
  follow(
    (after, limit) => pageOf(knex, after, limit),
    ({ hash: _, ...event }) => hashOf(event),
  );
