import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { loadConfig } from "../server/config.ts";
import { engineProgram } from "../server/embedded/engine-program.ts";
import { measureBoundFile } from "./bench/bound-file.ts";
import { measureDeadlines } from "./bench/deadlines.ts";
import { measureDocuments } from "./bench/documents.ts";
import { removable, stopAll, stopWhenInterrupted } from "./bench/interrupt.ts";
import { measureLists } from "./bench/lists.ts";
import { measureMemory } from "./bench/memory.ts";
import type { Pace } from "./bench/pace.ts";
import { measurePenalties } from "./bench/penalty.ts";
import { measureProduct } from "./bench/product.ts";
import { measureRaw } from "./bench/raw.ts";
import { measureRecorded } from "./bench/recorded.ts";
import { readWanted, type WantedLoad } from "./bench/wanted.ts";
import { command } from "./command.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const row = (what: string, figure: string, wanted: string) => say(`| ${what} | ${figure} | ${wanted} |`);
const folder = () => removable(mkdtempSync(path.join(tmpdir(), "anjian-bench-")));

/**
 * `npm run bench`: measures the product side by side with a bare broker and prints a table and the machine.
 * `-- --warm 5000 --count 3000 --clients 50` change the load, `--only throughput,documents,…` the parts;
 * `--cases 40 --at-once 20` are those of the whole penalty cases.
 */
await command(async () => {
  const wanted = readWanted(process.argv.slice(2));
  stopWhenInterrupted();
  say(
    `${cpus()[0]?.model ?? "CPU"} × ${availableParallelism()}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB，`,
  );
  say(`Node ${process.version}，${process.platform}，开始时平均负载 ${loadOfMachine()}\n`);
  say("| 项目 | 实测 | 要求 |\n|---|---|---|");
  await measure(wanted).finally(stopAll);
  say(`\n结束时平均负载 ${loadOfMachine()}`);
});
process.exit();

function loadOfMachine(): string {
  return loadavg()
    .map((l) => l.toFixed(1))
    .join(" ");
}

/** Measures the wanted parts, one after the other. */
async function measure({ parts, load, cases, atOnce }: WantedLoad): Promise<void> {
  if (parts.has("documents")) {
    const { p50, p95, pages } = await measureDocuments();
    row(`${pages} 页文书（热）`, `中位 ${p50.toFixed(0)} ms，95 分位 ${p95.toFixed(0)} ms`, "≤ 45 ms");
  }
  if (parts.has("deadlines")) {
    const { p50, p95, count } = measureDeadlines();
    row(
      `一个案件的 ${count} 项期限全部推算`,
      `中位 ${p50.toFixed(1)} ms，95 分位 ${p95.toFixed(1)} ms`,
      "≤ 5 ms",
    );
  }
  if (parts.has("file")) {
    const { p50, pages } = await measureBoundFile();
    row(`60 份文书合成全卷（${pages} 页）`, `${p50.toFixed(0)} ms（中位）`, "≤ 3000 ms");
  }
  if (parts.has("penalty")) {
    const found = await measurePenalties({ dataDir: folder(), count: cases, atOnce });
    row(
      `普通程序整案（投诉至归档，同时 ${atOnce} 件，共 ${cases} 件）`,
      `${found.casesPerMinute.toFixed(1)} 件/分，失败 ${found.errors}，异常 ${found.incidents}，文书 ${found.documents} 份`,
      "失败 0，异常 0",
    );
    for (const reason of found.reasons) row("其中的失败", reason, "—");
    const steps = found.steps.map(({ step, share }) => `${step} ${(share * 100).toFixed(0)}%`);
    row("整案耗时最多的环节", steps.join("，"), "—");
  }
  if (parts.has("lists")) {
    const { few, many } = await measureLists(folder());
    row("案件清单一页：100 案 / 10 000 案", `${few.toFixed(1)} ms / ${many.toFixed(1)} ms（中位）`, "相同");
  }
  if (parts.has("memory")) {
    const { server, workers } = await measureMemory(folder());
    row("常驻内存（办过一个案件后）：服务 / 工作进程", `${server} MB / ${workers} MB`, "≤ 350 / ≤ 450 MB");
  }
  if (parts.has("throughput")) {
    const program = await engineProgram(loadConfig(), () => undefined);
    const bare = async (startedBy: "command" | "message") => {
      const dataDir = folder();
      const found = await measureRaw({ program, dataDir, startedBy, ...load });
      rmSync(dataDir, { recursive: true, force: true });
      return found;
    };
    const raw = await bare("command");
    const rawByMessage = await bare("message");
    const recorded = await measureRecorded({ dataDir: folder(), ...load });
    const product = await measureProduct({ dataDir: folder(), ...load, idleRuns: 200 });
    const paced = (what: string, { perSecond, errors }: Pace, found = "") =>
      row(what, `${perSecond.toFixed(0)} 件/秒，失败 ${errors}${found}`, "—");
    const ratio = (of: Pace, to: Pace) => (of.perSecond / to.perSecond).toFixed(2);
    const kept = (of: { recorded: number; incidents: number }) =>
      `，记录 ${of.recorded}，异常 ${of.incidents}`;
    paced(`裸引擎（${load.clients} 客户端，预热 ${load.warm}）`, raw);
    paced("裸引擎，与本系统一样以消息启动", rawByMessage);
    paced("客户端直接驱动，引擎记录全部入库并投影，任务先列出后办结", recorded.pace, kept(recorded));
    paced("本系统办案：另有立案、台账、发件箱、幂等、表单", product.pace, kept(product));
    row("全部入库与裸引擎之比", ratio(recorded.pace, raw), "≥ 0.75");
    row("本系统办案与裸引擎之比", ratio(product.pace, raw), "≥ 0.75");
    row("本系统办案与以消息启动的裸引擎之比", ratio(product.pace, rawByMessage), "—");
    row(
      `办结后下一任务列出（空闲，${product.successor.runs} 次）`,
      `中位 ${product.successor.p50.toFixed(0)} ms，99 分位 ${product.successor.p99.toFixed(0)} ms`,
      "≤ 50 / ≤ 100 ms",
    );
  }
}
