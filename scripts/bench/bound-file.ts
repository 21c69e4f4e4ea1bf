import { bind } from "../../server/archive/bind.ts";
import { compose } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { render } from "../../templates/render.ts";
import { aCaseFile } from "../../tests/support/case-file.ts";
import { percentile } from "./pace.ts";

const DOCUMENTS = 60;
const RUNS = 5;

/** Binds sixty issued documents into the one PDF of a file. @returns ms, and how many pages it has */
export async function measureBoundFile(): Promise<{ p50: number; pages: number }> {
  const id = "inspection/on-site-record";
  const { bytes, pages } = await render(
    compose(id, template(id).from(aCaseFile()), {
      number: "（临江）应急检记〔2026〕1号",
      issuedOn: "2026-11-23",
      issuedAt: "2026-11-23T09:30:00+08:00",
      verification: "0".repeat(64),
    }),
  );
  const parts = Array.from({ length: DOCUMENTS }, (_, n) => ({
    title: `现场检查记录 ${n + 1}`,
    bytes,
    from: n * pages + 1,
  }));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await bind(parts, {
      title: "案卷",
      author: "临江区应急管理局",
      createdAt: "2026-11-23T09:30:00+08:00",
    });
    times.push(performance.now() - started);
  }
  return { p50: percentile(times, 0.5), pages: DOCUMENTS * pages };
}
