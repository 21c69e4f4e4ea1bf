import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Config, loadConfig } from "../server/config.ts";
import { onceNpmIsGone } from "../server/embedded/npm-gone.ts";
import { freePorts } from "../server/embedded/ports.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { startWholeSystem, type WholeSystem } from "../server/embedded/whole-system.ts";
import { castOf } from "./demo/cast.ts";
import { jointInspection } from "./demo/joint-inspection.ts";
import { daysUntilWorkday, untilMorning } from "./demo/morning.ts";
import type { Account, Desk } from "./demo/office.ts";
import { type Story, stories } from "./demo/penalty/stories.ts";
import { addressOf, readAccounts } from "./demo/running.ts";
import type { Stage } from "./demo/stage.ts";
import { printTimeline } from "./demo/timeline.ts";
import { readOptions } from "./options.ts";
import { exampleEnterprise } from "./seed.ts";

const DAY_MS = 86_400_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * `npm run demo`: a joint inspection from dispatch to closure over the public interface.
 * `-- penalty` goes on to the penalty it leads to; `-- penalty simplified`, `no-penalty`, `police` and `court` tell the
 * other outcomes, `-- penalty all` all five. Without arguments on a throw-away system whose clock is under control; `-- --url http://…` on a running one with
 * the example bureau, as far as no day must pass. `--accounts` names the file with its accounts.
 */
try {
  const { values, positionals } = readOptions({
    options: { url: { type: "string" }, accounts: { type: "string" } },
    allowPositionals: true,
  });
  const wanted = storiesOf(positionals);
  if (values.accounts && !values.url)
    throw new StartFailure("--accounts 只与 --url 一起使用：用完即弃的演示系统有自己的账号。");
  process.exitCode = await (values.url
    ? onRunning(addressOf(values.url), values.accounts, wanted)
    : onThrowAway(wanted));
} catch (error) {
  process.stderr.write(`${error instanceof StartFailure ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();

async function onThrowAway(wanted: Story[]): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "anjian-demo-"));
  const [port] = await freePorts(1);
  const config = {
    ...loadConfig({}),
    ...programs(loadConfig()),
    ANJIAN_DATA: dataDir,
    PORT: port ?? 0,
    CLOCK_CONTROLLED: true,
    LOG_LEVEL: "warn" as const,
  };
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  onceNpmIsGone(() => interrupted.abort());
  let system: WholeSystem | undefined;
  try {
    say("启动一套演示系统（时钟受控，用完即弃）……");
    system = await startWholeSystem(config, say, interrupted.signal);
    await Promise.race([play(system.address, system.accounts, wanted), interruption(interrupted.signal)]);
    return 0;
  } finally {
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Never comes to an end of its own: whoever breaks off the demonstration still has its system stopped. */
function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new StartFailure("演示已中断。")), { once: true });
  });
}

/** What the machine's own settings say of programs and caches; everything else is the demonstration's own. */
function programs({ ZEEBE_HOME, JAVA_HOME, ANJIAN_CACHE }: Config) {
  return {
    ANJIAN_CACHE,
    ...(ZEEBE_HOME ? { ZEEBE_HOME } : {}),
    ...(JAVA_HOME ? { JAVA_HOME } : {}),
  };
}

async function onRunning(url: string, file: string | undefined, wanted: Story[]): Promise<number> {
  const accounts = file ?? path.join(loadConfig().ANJIAN_DATA, "example-accounts.json");
  await play(url, readAccounts(accounts), wanted);
  return 0;
}

async function play(url: string, accounts: readonly Account[], wanted: Story[]): Promise<void> {
  const people = await castOf(url, accounts);
  const clock = async () =>
    (await people.admin.get<{ now: string; today: string; controlled: boolean }>("/clock")).body;
  const { controlled } = await clock();
  const stage: Stage = {
    cast: people,
    clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
    enterpriseId: exampleEnterprise.id,
    say: (line) => say(`　${line}`),
    ...(controlled ? { minutes: (n: number) => advance(n * 60_000) } : {}),
  };
  async function advance(byMs: number): Promise<void> {
    const answer = await people.admin.send("POST", "/clock/advance", { byMs });
    if (answer.status !== 200) throw new Error(`时钟未能拨动：${answer.status}`);
  }
  const goOn = async (days: number) => {
    if (days > 0) await advance(days * DAY_MS);
  };
  const workday = async () => goOn(daysUntilWorkday(await stage.clock.today()));
  const pass = async (days: number) => {
    await goOn(days);
    await workday();
    say(`—— ${await stage.clock.today()} ——`);
  };
  if (controlled) {
    await advance(untilMorning(await stage.clock.now()));
    await workday();
  }
  if (wanted.length === 0) {
    const caseId = await jointInspection(stage, controlled ? pass : undefined);
    if (!controlled) say("这套系统使用真实时间：整改、督办还要等期限到来，演示到此为止。");
    return show(people.officer, caseId);
  }
  if (!controlled)
    throw new Error("处罚程序的演示要等期限到来，只能在时钟受控的演示系统上进行：npm run demo -- penalty");
  const until = async (moment: string) => {
    const left = Date.parse(moment) - Date.parse(await stage.clock.now());
    if (left < 0) return;
    await advance(left + 1_000);
    say(`—— ${(await stage.clock.now()).slice(0, 16).replace("T", " ")} ——`);
  };
  for (const { zh, tell } of wanted) {
    say(`\n${zh}`);
    await show(people.head, await tell({ ...stage, pass, until }));
  }
}

async function show(desk: Desk, caseId: string): Promise<void> {
  await printTimeline(desk, caseId, say);
  say(`\n文书（${await save(desk, caseId)}）`);
}

/** @throws StartFailure for a story that there is not */
function storiesOf([what, which = "ordinary"]: string[]): Story[] {
  if (what === undefined) return [];
  const found =
    which === "all" ? Object.values(stories) : [stories[which]].filter((story) => story !== undefined);
  if (what === "penalty" && found.length > 0) return found;
  throw new StartFailure(
    `没有这一演示。用法：npm run demo，或者 npm run demo -- penalty [${Object.keys(stories).join("|")}|all]`,
  );
}

/** Lays every document of the case into a folder. @returns the folder */
async function save(desk: Desk, caseId: string): Promise<string> {
  const folder = path.resolve("demo-output", caseId);
  mkdirSync(folder, { recursive: true });
  const { body } = await desk.get<{ items: { id: string; title: string; number: string | null }[] }>(
    `/cases/${caseId}/documents?limit=200`,
  );
  for (const [i, document] of body.items.entries()) {
    const name = `${String(i + 1).padStart(2, "0")} ${document.title}${document.number ? ` ${document.number}` : ""}.pdf`;
    writeFileSync(path.join(folder, name), await desk.pdf(document.id));
    say(`　${name}`);
  }
  return folder;
}
