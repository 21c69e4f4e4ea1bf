import type { Knex } from "knex";
import { type Write, write } from "./write.ts";

/** A command for the engine, as the relay sends it. Keys are text: they exceed 2^53. */
export type Command =
  | { kind: "publish"; name: string; correlationKey: string; variables: object; messageId: string }
  | { kind: "complete"; taskKey: string; variables: object }
  | { kind: "resolve"; incidentKey: string; jobKey: string | null };

/** The change that puts a command on its way and wakes the relay. */
export function commandWrite(command: Command, caseId: string | null): Write {
  const { kind, ...payload } = command;
  return {
    parts:
      "commanded as (insert into outbox (kind, case_id, payload) values (:command, :commandCase, :commandPayload))",
    bindings: { command: kind, commandCase: caseId, commandPayload: JSON.stringify(payload) },
    gives: "pg_notify('outbox', '')",
  };
}

/** Commands are written in the transaction of the act and sent by the relay after it. */
export const outbox = (trx: Knex) => ({
  async send(command: Command, caseId: string | null = null): Promise<void> {
    await write(trx, commandWrite(command, caseId));
  },

  /** Has a command that waits for its next attempt sent now. */
  async sendAgain(id: string): Promise<void> {
    await write(trx, {
      parts:
        "hastened as (update outbox set next_at = clock_timestamp() where id = :hastened and done_at is null)",
      bindings: { hastened: id },
      gives: "pg_notify('outbox', '')",
    });
  },
});

export interface Announcement {
  kind: string;
  caseId?: string | null;
  key?: string;
}

/** No change of a table: that the browsers are told of one. */
export const announcement = (change: Announcement): Write => ({
  bindings: { announced: JSON.stringify(change) },
  gives: "pg_notify('changes', :announced)",
});

/** Tells the browsers that something changed: ids and kinds only. */
export const changes = (trx: Knex) => ({
  async tell(change: Announcement): Promise<void> {
    await write(trx, announcement(change));
  },
});
