import type { Command } from "../../server/db/outbox.ts";
import { relayBatch } from "../../workers/outbox.ts";
import type { Answer } from "../../workers/zeebe.ts";
import { type Register, refusalOf } from "./register.ts";

export type Reply = (command: Command) => Promise<Answer> | Answer;

/** The relay over a real outbox, with an engine that answers as the spec says. */
export function aRelay(register: Register) {
  const sent: Command[] = [];
  const failures: object[] = [];
  const log = { error: (fields: object) => void failures.push(fields) };
  const engineOf = (reply: Reply) => ({
    send: async (command: Command) => {
      sent.push(command);
      return reply(command);
    },
  });
  const relay = (reply: Reply = () => "done") =>
    relayBatch({ knex: register.app, clock: register.clock, log, engine: engineOf(reply) });

  /** Ends the relay's connection between the engine's answer and the commit, as `kill -9` would. */
  async function dieBeforeCommit(): Promise<Answer> {
    await register.owner.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'anjian_app' and state = 'idle in transaction'`,
    );
    return "done";
  }

  return {
    ...{ sent, failures, log, relay },
    /** The engine obeys, and the relay dies before it has noted that. */
    crash: () => refusalOf(relay(dieBeforeCommit)),
    rows: () => register.app("outbox").orderBy("id").select("*"),
    /** lets the time until the next attempt pass */
    due: () => register.owner("outbox").whereNull("done_at").update({ next_at: "2020-01-01" }),
  };
}
