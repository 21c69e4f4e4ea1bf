import type { Knex } from "knex";
import type { Clock } from "../clock.ts";

export interface SessionRow {
  personId: string;
  csrfHash: string;
}

/**
 * Sessions, stored by the hash of their token only. Their times are the database's own and real, also when the
 * engine's clock is moved: a jump of the clock must neither end nor prolong a sign-in.
 */
export const sessions = (trx: Knex, _clock: Clock) => {
  const live = (tokenHash: string, idleMinutes: number) =>
    trx("sessions")
      .where({ token_hash: tokenHash })
      .whereRaw("expires_at > now() and seen_at > now() - make_interval(mins => ?)", [idleMinutes]);
  return {
    async open(input: {
      tokenHash: string;
      csrfHash: string;
      personId: string;
      hours: number;
    }): Promise<void> {
      await trx("sessions").whereRaw("expires_at <= now()").delete();
      await trx("sessions").insert({
        token_hash: input.tokenHash,
        csrf_hash: input.csrfHash,
        person_id: input.personId,
        created_at: trx.raw("now()"),
        seen_at: trx.raw("now()"),
        expires_at: trx.raw("now() + make_interval(hours => ?)", [input.hours]),
      });
    },

    /** The session when it is still alive; undefined when unknown, idle for too long or too old. */
    find: (tokenHash: string, idleMinutes: number): Promise<SessionRow | undefined> =>
      live(tokenHash, idleMinutes).first({ personId: "person_id", csrfHash: "csrf_hash" }),

    /** Notes that the person is there; at most one write a minute and session. */
    async touch(tokenHash: string): Promise<void> {
      await trx("sessions")
        .where({ token_hash: tokenHash })
        .whereRaw("seen_at < now() - interval '1 minute'")
        .update({ seen_at: trx.raw("now()") });
    },

    async close(tokenHash: string): Promise<void> {
      await trx("sessions").where({ token_hash: tokenHash }).delete();
    },
  };
};
