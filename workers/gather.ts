/**
 * Does at once for all that arrives in the same turn of the event loop what would else be done for each.
 * When that fails, each is tried alone, so that one that cannot be done does not hold up the others.
 * @returns takes one item; settles when it is done
 */
export function gather<T>(work: (items: T[]) => Promise<void>): (item: T) => Promise<void> {
  let batch: { items: T[]; done: Promise<void> } | undefined;
  const begin = (items: T[]) => ({
    items,
    done: new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batch = undefined;
      return work(items);
    }),
  });
  return async (item) => {
    batch ??= begin([]);
    const { items, done } = batch;
    items.push(item);
    try {
      await done;
    } catch (error) {
      if (items.length === 1) throw error;
      await work([item]);
    }
  };
}
