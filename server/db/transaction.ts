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
  const soon: Soon = (change) => {
    const answer = Promise.resolve(change);
    answer.catch(() => undefined); // thrown at the end
    sent.push(answer);
    return answer;
  };
  try {
    return await knex.transaction(async (trx) => {
      try {
        return await work(trx, soon);
      } finally {
        // All of it is on its way before the end of the transaction.
        if (sent.length > 0) await new Promise<void>((resolve) => process.nextTick(resolve));
      }
    });
  } finally {
    // After a change that failed the database refuses all that follows and the commit undoes what was before: it is
    // the first failure that says why.
    await Promise.all(sent);
  }
}
