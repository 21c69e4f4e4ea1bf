import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import { type EventType, eventCatalogue } from "../../domain/events.ts";
import type { Clock } from "../clock.ts";

/** Who acted: a person, or the system with the name of the worker. */
export interface Author {
  id: string;
  name: string;
}

export const system: Author = { id: "system", name: "系统" };

export interface CaseEvent {
  caseId: string;
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  /** past tense, e.g. "inspection-requested" */
  type: string;
  /** the article that asks for or allows the act; "" for a technical event */
  basis: string;
  payload: Record<string, unknown>;
  prevHash: string;
}

/** sha256 (hex) over the canonical text of the event and the hash before it. */
export const hashOf = (event: CaseEvent): string =>
  createHash("sha256").update(canonical(event)).digest("hex");

/** The ledger: per case a chain of events in which each carries the hash of the one before. */
export const ledger = (trx: Knex, clock: Clock) => ({
  /** Adds one event; call it in the transaction of the act. Locks the case until the end of the transaction. */
  async append(event: {
    caseId: string;
    actor: Author;
    type: EventType;
    /** the article, when it is another than the catalogue's */
    basis?: string | undefined;
    payload?: Record<string, unknown>;
  }): Promise<number> {
    const head = await trx("cases")
      .where({ id: event.caseId })
      .forNoKeyUpdate()
      .first<{ last_seq: number; last_hash: string }>("last_seq", "last_hash");
    if (!head) throw new Error(`no case ${event.caseId} to record an event of`);
    const row: CaseEvent = {
      caseId: event.caseId,
      seq: head.last_seq + 1,
      at: clock.now(),
      actorId: event.actor.id,
      actorName: event.actor.name,
      type: event.type,
      basis: event.basis ?? eventCatalogue[event.type].basis,
      payload: event.payload ?? {},
      prevHash: head.last_hash,
    };
    const hash = hashOf(row);
    await trx("case_events").insert({
      case_id: row.caseId,
      seq: row.seq,
      at: row.at,
      actor_id: row.actorId,
      actor_name: row.actorName,
      type: row.type,
      basis: row.basis,
      payload: JSON.stringify(row.payload),
      prev_hash: row.prevHash,
      hash,
    });
    await trx("cases").where({ id: event.caseId }).update({ last_seq: row.seq, last_hash: hash });
    return row.seq;
  },
});
