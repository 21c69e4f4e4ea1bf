export interface Pace {
  perSecond: number;
  seconds: number;
  errors: number;
  /** what went wrong, each kind once */
  reasons: string[];
}

/** Lets so many clients do the same thing again and again until `count` are done. */
export async function pace(
  count: number,
  clients: number,
  once: (n: number) => Promise<void>,
): Promise<Pace> {
  let next = 0;
  let errors = 0;
  const reasons = new Set<string>();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const n = next++;
        await once(n).catch((error: Error) => {
          errors++;
          reasons.add(error.message);
        });
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: (count - errors) / seconds, seconds, errors, reasons: [...reasons] };
}

/** The value below which so much of the list lies. @param part 0.5 for the median */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Something that arrives by name, and those who wait for it. */
export function mailbox<T>() {
  const waiting = new Map<string, (value: T) => void>();
  const early = new Map<string, T>();
  return {
    put(name: string, value: T): void {
      const taker = waiting.get(name);
      if (!taker) {
        early.set(name, value);
        return;
      }
      waiting.delete(name);
      taker(value);
    },
    take(name: string): Promise<T> {
      const known = early.get(name);
      if (known !== undefined) {
        early.delete(name);
        return Promise.resolve(known);
      }
      return new Promise((resolve) => waiting.set(name, resolve));
    },
  };
}
