import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import { type OfficeEventType, officeEvents } from "../../domain/events/office.ts";
import type { Clock } from "../clock.ts";
import type { Author } from "./ledger.ts";

export interface OfficeEvent {
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  type: string;
  basis: string;
  payload: Record<string, unknown>;
  prevHash: string;
}

const columns = {
  seq: "seq",
  at: "at",
  actorId: "actor_id",
  actorName: "actor_name",
  type: "type",
  basis: "basis",
  payload: "payload",
  prevHash: "prev_hash",
};

/** sha256 (hex) over the canonical text of the event, the hash before it included. */
export const officeHashOf = (event: OfficeEvent): string =>
  createHash("sha256").update(canonical(event)).digest("hex");

/** One chain for the whole office: who entered a certificate, who confirmed a calendar, and when. */
export const officeLedger = (trx: Knex, clock: Clock) => ({
  /** Adds one event; call it in the transaction of the act. @param payload ids and dates, no personal data */
  async append(event: { actor: Author; type: OfficeEventType; payload: Record<string, unknown> }) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('office-events', 0))");
    const last = await trx("office_events")
      .orderBy("seq", "desc")
      .first<{ seq: number; hash: string } | undefined>("seq", "hash");
    const row: OfficeEvent = {
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
        Object.entries(columns).map(([name, column]) => [column, row[name as keyof OfficeEvent]]),
      ),
      payload: JSON.stringify(row.payload),
      hash: officeHashOf(row),
    });
  },

  /** One page, oldest first, after a sequence number. */
  page: (after: number, limit: number): Promise<(OfficeEvent & { hash: string })[]> =>
    trx("office_events")
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(limit)
      .select({ ...columns, hash: "hash" }),
});

/** @returns the first event that does not fit, or null; and how many were looked at */
export async function verifyOffice(
  knex: Knex,
): Promise<{ events: number; broken: { seq: number; why: string } | null }> {
  let [seq, previous] = [0, ""];
  for (;;) {
    const events: (OfficeEvent & { hash: string })[] = await knex("office_events")
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(1_000)
      .select({ ...columns, hash: "hash" });
    for (const { hash, ...event } of events) {
      seq++;
      const why =
        event.seq !== seq
          ? `第 ${seq} 号事件缺失`
          : event.prevHash !== previous
            ? "与前一事件的摘要不符"
            : officeHashOf(event) !== hash
              ? "内容与摘要不符"
              : null;
      if (why) return { events: seq, broken: { seq, why } };
      previous = hash;
    }
    if (events.length === 0) return { events: seq, broken: null };
  }
}
