import { compose } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { render } from "../../templates/render.ts";
import { aCaseFile } from "../../tests/support/case-file.ts";
import { percentile } from "./pace.ts";

const RUNS = 60;
const WARM = 10;

/** Renders a two-page record again and again, each time with another number, as issuing does. */
export async function measureDocuments(): Promise<{ p50: number; p95: number; pages: number }> {
  const id = "inspection/on-site-record";
  const data = template(id).from(aCaseFile());
  const times: number[] = [];
  let pages = 0;
  for (let n = 0; n < WARM + RUNS; n++) {
    const started = performance.now();
    const done = await render(
      compose(id, data, {
        number: `（临江）应急检记〔2026〕${n + 1}号`,
        issuedOn: "2026-11-23",
        issuedAt: "2026-11-23T09:30:00+08:00",
        verification: String(n).padStart(64, "0"),
      }),
    );
    if (n >= WARM) times.push(performance.now() - started);
    pages = done.pages;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), pages };
}
