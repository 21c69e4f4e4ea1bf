import { readdirSync } from "node:fs";
import type { Worker } from "./define-worker.ts";

/** workers/deadline/calculate.ts → "deadline.calculate". The path is the id; there is no list to edit. */
export async function loadWorkers(): Promise<Map<string, Worker>> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const workers = new Map<string, Worker>();
  for (const file of files.filter((f) => /^[a-z-]+\/[a-z-]+\.ts$/.test(f)).sort()) {
    const { default: worker } = (await import(`./${file}`)) as { default?: Worker };
    if (worker?.type !== file.slice(0, -3).replace("/", "."))
      throw new Error(`workers/${file} declares ${worker?.type ?? "no worker"}`);
    workers.set(worker.type, worker);
  }
  return workers;
}
