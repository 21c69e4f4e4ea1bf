/** What makes an event on record a link of a chain. */
interface Linked {
  seq: number;
  prevHash: string;
  hash: string;
}

/** How far a chain was followed, and why no further; `why` is null when all of it fits. */
export interface Followed {
  /** number of the last event that was looked at; 0: the chain is empty */
  seq: number;
  /** hash of the last event that fits */
  hash: string;
  why: string | null;
}

const pageSize = 1_000;

/**
 * Computes a chain of hashes again, from its first event to the first one that does not fit.
 * @param page the events after a number, oldest first
 * @param hashOf what the hash of an event has to be
 */
export async function follow<Event extends Linked>(
  page: (after: number, limit: number) => Promise<Event[]>,
  hashOf: (event: Event) => string,
): Promise<Followed> {
  let [seq, previous] = [0, ""];
  for (;;) {
    const events = await page(seq, pageSize);
    for (const event of events) {
      seq++;
      const why =
        event.seq !== seq
          ? `第 ${seq} 号事件缺失`
          : event.prevHash !== previous
            ? "与前一事件的摘要不符"
            : hashOf(event) !== event.hash
              ? "内容与摘要不符"
              : null;
      if (why) return { seq, hash: previous, why };
      previous = event.hash;
    }
    if (events.length < pageSize) return { seq, hash: previous, why: null };
  }
}
