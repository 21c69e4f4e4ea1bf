import type { Knex } from "knex";

/** A command for the engine, as the relay sends it. Keys are text: they exceed 2^53. */
export type Command =
  | { kind: "publish"; name: string; correlationKey: string; variables: object; messageId: string }
  | { kind: "complete"; taskKey: string; variables: object }
  | { kind: "resolve"; incidentKey: string; jobKey: string | null };

/** Commands are written in the transaction of the act and sent by the relay after it. */
export const outbox = (trx: Knex) => ({
  async send(command: Command, caseId: string | null = null): Promise<void> {
    const { kind, ...payload } = command;
    await trx.raw(
      `with added as (insert into outbox (kind, case_id, payload) values (?, ?, ?) returning id)
       select pg_notify('outbox', '') from added`,
      [kind, caseId, JSON.stringify(payload)],
    );
  },
});

/** Tells the browsers that something changed: ids and kinds only. */
export const changes = (trx: Knex) => ({
  async tell(change: { kind: string; caseId?: string | null; key?: string }): Promise<void> {
    await trx.raw("select pg_notify('changes', ?)", [JSON.stringify(change)]);
  },
});
