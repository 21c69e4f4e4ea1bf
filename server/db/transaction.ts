import type { Knex } from "knex";

/** Takes a change of one statement that was sent: it is waited for when the transaction ends, by whoever wants to also before. */
export type Soon = <T>(change: PromiseLike<T>) => Promise<T>;

/**
 * Runs work in a transaction. What it hands to `soon` is waited for together with the commit, in one answer of the
 * database instead of one each; when one of these changes fails, so does the whole transaction.
 */
export async function inTransaction<T>(
  knex: Knex,
  work: (trx: Knex.Transaction, soon: Soon) => Promise<T>,
): Promise<T> {
  const sent: Promise<unknown>[] = [];
  let unsent: { why: unknown } | undefined;
  const soon: Soon = (change) => {
    const answer = Promise.resolve(change);
    answer.catch((why: unknown) => {
      unsent ??= { why };
    });
    sent.push(answer);
    return answer;
  };
  /** All of it is on its way; what failed before it was sent is unknown to the database, which would keep the rest. */
  const allSent = async () => {
    if (sent.length > 0) await new Promise<void>((resolve) => process.nextTick(resolve));
    if (unsent) throw unsent.why;
  };
  try {
    return await knex.transaction(async (trx) => {
      try {
        const result = await work(trx, soon);
        await allSent();
        return result;
      } catch (error) {
        await allSent();
        throw error;
      }
    });
  } finally {
    // After a change that failed the database refuses all that follows and the commit undoes what was before: it is
    // the first failure that says why.
    await Promise.all(sent);
  }
}
