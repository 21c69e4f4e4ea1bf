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

/** What the hash covers besides the place in the chain. */
const contentOf = ({
  caseId,
  at,
  actorId,
  actorName,
  type,
  basis,
  payload,
}: Omit<CaseEvent, "seq" | "prevHash">) =>
  canonical({ caseId, at, actorId, actorName, type, basis, payload });

/** sha256 (hex) over the hash before it, the sequence number and the canonical text of the event, a line each. */
export const hashOf = (event: CaseEvent): string =>
  createHash("sha256")
    .update(`${event.prevHash}\n${event.seq}\n${contentOf(event)}`)
    .digest("hex");

/** One statement, because every act waits for it: lock the head, hash in the database as `hashOf` does, append, move on. */
const appendStatement = `
  with head as (
    select last_seq + 1 as seq, last_hash as prev_hash from cases where id = :caseId for no key update
  ), linked as (
    select seq, prev_hash, encode(sha256(convert_to(prev_hash || E'\\n' || seq || E'\\n' || :content, 'UTF8')), 'hex') as hash
    from head
  ), appended as (
    insert into case_events (case_id, seq, at, actor_id, actor_name, type, basis, payload, prev_hash, hash)
    select :caseId, seq, :at, :actorId, :actorName, :type, :basis, :payload::jsonb, prev_hash, hash from linked
  )
  update cases set last_seq = linked.seq, last_hash = linked.hash from linked where cases.id = :caseId returning cases.last_seq`;

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
    const row = {
      caseId: event.caseId,
      at: clock.now(),
      actorId: event.actor.id,
      actorName: event.actor.name,
      type: event.type,
      basis: event.basis ?? eventCatalogue[event.type].basis,
      payload: event.payload ?? {},
    };
    const { rows } = await trx.raw(appendStatement, {
      ...row,
      payload: JSON.stringify(row.payload),
      content: contentOf(row),
    });
    const [head] = rows as { last_seq: number }[];
    if (!head) throw new Error(`no case ${event.caseId} to record an event of`);
    return head.last_seq;
  },
});
