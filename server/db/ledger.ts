import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import { type EventType, eventCatalogue } from "../../domain/events.ts";
import type { Clock } from "../clock.ts";
import { type Write, write } from "./write.ts";

/** Who acted: a person, or the system with the name of the worker. */
export interface Author {
  id: string;
  name: string;
}

export const system: Author = { id: "system", name: "系统" };

/** An act on record, as a link of a chain. */
export interface ChainedEvent {
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

export interface CaseEvent extends ChainedEvent {
  caseId: string;
}

/** Where an event's parts are in the tables of the ledgers, its own hash apart. */
export const eventColumns = {
  seq: "seq",
  at: "at",
  actorId: "actor_id",
  actorName: "actor_name",
  type: "type",
  basis: "basis",
  payload: "payload",
  prevHash: "prev_hash",
};

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

export interface NewEvent {
  caseId: string;
  actor: Author;
  type: EventType;
  /** the article, when it is another than the catalogue's */
  basis?: string | undefined;
  payload?: Record<string, unknown>;
}

/** Locks the head of the chain, hashes in the database as `hashOf` does, appends, moves the head on. */
const appendParts = `
  head as (
    select id, last_seq + 1 as seq, last_hash as prev_hash from cases where id = :eventCase for no key update
  ), linked as (
    select id, seq, prev_hash, encode(sha256(convert_to(prev_hash || E'\\n' || seq || E'\\n' || :eventContent, 'UTF8')), 'hex') as hash
    from head
  ), appended as (
    insert into case_events (case_id, seq, at, actor_id, actor_name, type, basis, payload, prev_hash, hash)
    select :eventCase::uuid, seq, :eventAt, :actorId, :actorName, :eventType, :basis, :payload::jsonb, prev_hash, hash
    from (select) as event left join linked on true -- without a case it has no number and is refused
  ), moved as (
    update cases set last_seq = linked.seq, last_hash = linked.hash from linked where cases.id = linked.id returning cases.last_seq
  )`;

/** The change that adds one event; it locks the case until the end of the transaction. */
export function eventWrite(clock: Clock, event: NewEvent): Write {
  const content = {
    caseId: event.caseId,
    at: clock.now(),
    actorId: event.actor.id,
    actorName: event.actor.name,
    type: event.type,
    basis: event.basis ?? eventCatalogue[event.type].basis,
    payload: event.payload ?? {},
  };
  const { caseId: eventCase, at: eventAt, actorId, actorName, type: eventType, basis } = content;
  return {
    parts: appendParts,
    bindings: {
      ...{ eventCase, eventAt, actorId, actorName, eventType, basis },
      payload: JSON.stringify(content.payload),
      eventContent: contentOf(content),
    },
    gives: "(select last_seq from moved) as seq",
  };
}

/** The ledger: per case a chain of events in which each carries the hash of the one before. */
export const ledger = (trx: Knex, clock: Clock) => ({
  /** Adds one event; call it in the transaction of the act. Locks the case until the end of the transaction. */
  async append(event: NewEvent): Promise<number> {
    try {
      const row = await write(trx, eventWrite(clock, event));
      return row?.["seq"] as number;
    } catch (error) {
      if ((error as { code?: string; column?: string }).column !== "seq") throw error;
      throw new Error(`no case ${event.caseId} to record an event of`);
    }
  },

  /** Which of these happened last to a party of a case; undefined when none did. */
  async lastOf(caseId: string, partyId: string, types: EventType[]): Promise<EventType | undefined> {
    const last = await trx("case_events")
      .where({ case_id: caseId })
      .whereIn("type", types)
      .whereRaw("payload ->> 'partyId' = ?", [partyId])
      .orderBy("seq", "desc")
      .first<{ type: EventType } | undefined>("type");
    return last?.type;
  },
});
