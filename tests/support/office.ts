import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { untilMorning } from "../../scripts/demo/morning.ts";
import type { Desk } from "../../scripts/demo/office.ts";
import type { Stage } from "../../scripts/demo/stage.ts";
import { connectEngine, connectRawEngine } from "../../workers/zeebe.ts";
import { atTheEnd } from "./run.ts";
import { theSystem } from "./system.ts";

/** The example bureau at work. Everybody signs in once and stays: a jump of the clock ends no sign-in. */
export interface Office extends Stage {
  /** 机关负责人以外能看全案的人 */
  auditor: Desk;
  /** Lets so many days pass, at the same time of day. */
  days(n: number): Promise<void>;
  /** Lets the time pass until a moment and a second more; nothing when it is over already. */
  until(moment: string): Promise<void>;
  /** Lets the night pass, if it is night, so that the next story begins in office hours. */
  officeHours(): Promise<void>;
  /** Starts a process by hand, past every rule of the interface. `variables` carry the case's id and what the process reads. */
  startProcess(processId: string, variables: { caseId: string; [name: string]: unknown }): Promise<void>;
  /** Sends the engine a message by hand, past every rule of the interface. */
  publish(name: string, correlationKey: string, variables: object): Promise<void>;
  /** Asks the database as its owner: for what no person can see or do through the interface. */
  sql<Row extends object = object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Changes the office by SQL while something happens, and undoes it by the second statement. */
  meanwhile<T>(change: string, undo: string, act: () => Promise<T>): Promise<T>;
}

const DAY_MS = 86_400_000;
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 50;
const opened = new Set<string>();
let open: Promise<Office> | undefined;

/** The office of the run's one system; opened at the first call. */
export function theOffice(): Promise<Office> {
  open ??= enter();
  return open;
}

async function enter(): Promise<Office> {
  const system = await theSystem();
  const { cast, clock, enterpriseId, say } = await system.stage();
  const auditor = await system.desk("zhengbo");
  const database = new pg.Pool({ connectionString: system.engines.ownerUrl, max: 2 });
  atTheEnd(() => database.end());
  const byHand = messenger(system.engines.zeebeAddress);
  const sql: Office["sql"] = async (text, values) => (await database.query(text, values)).rows;
  const advance = async (byMs: number) => {
    await quiet(system.engines.managementAddress, sql);
    const answer = await cast.admin.send("POST", "/clock/advance", { byMs });
    if (answer.status !== 200) throw new Error(`the clock stands still: ${JSON.stringify(answer.body)}`);
  };
  return {
    ...{ cast, clock, enterpriseId, say, auditor, sql, ...byHand },
    days: (n) => advance(n * DAY_MS),
    async until(moment) {
      const left = Date.parse(moment) - Date.parse(await clock.now());
      if (left >= 0) await advance(left + 1_000);
    },
    async officeHours() {
      const now = await clock.now();
      const hour = Number(now.slice(11, 13));
      if (hour < 9 || hour > 16) await advance(untilMorning(now));
    },
    async meanwhile(change, undo, act) {
      await sql(change);
      try {
        return await act();
      } finally {
        await sql(undo);
      }
    },
  };
}

/** The engine without the product between: opened at the first use. */
function messenger(address: string): Pick<Office, "startProcess" | "publish"> {
  let sent = 0;
  let raw: ReturnType<typeof connectRawEngine> | undefined;
  let engine: ReturnType<typeof connectEngine> | undefined;
  const log = { error: () => undefined, info: () => undefined };
  atTheEnd(async () => {
    await raw?.close();
    await engine?.close();
  });
  return {
    async startProcess(processId, variables) {
      raw ??= connectRawEngine(address);
      await raw.start(processId, variables);
    },
    async publish(name, correlationKey, variables) {
      engine ??= connectEngine({ address, log });
      const messageId = `by-hand:${process.pid}:${sent++}`;
      await engine.send({ kind: "publish", name, correlationKey, messageId, variables });
    },
  };
}

/**
 * Waits until no command and no job is on its way. A jump of the engine's clock ends every request that it meets;
 * what is lost so is offered again, but only after the job's time-out.
 * @throws when work does not come to an end
 */
async function quiet(managementAddress: string, sql: Office["sql"]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let [still, since] = ["", Date.now()];
  for (;;) {
    // What a command sets going, or a job its command, lies between one look at the jobs and the other.
    const before = await jobsSoFar(managementAddress);
    const [waiting] = await sql<{ commands: number; stuck: number }>(
      `select (select count(*) from outbox where done_at is null)::int as commands,
         (select count(*) from incidents where state = 'open' and error_type = 'JOB_NO_RETRIES')::int as stuck`,
    );
    const after = await jobsSoFar(managementAddress);
    const open = after.created - after.done - (waiting?.stuck ?? 0);
    const now = JSON.stringify({ before, after, waiting });
    if (waiting?.commands === 0 && before.created === after.created && before.done === after.done) {
      if (open === leftOver) return;
      if (now !== still) [still, since] = [now, Date.now()];
      else if (Date.now() - since > UNTOUCHED_MS) leftOver = open;
    } else still = "";
    if (Date.now() > end) throw new Error(`work without end: ${now}`);
    await delay(LOOK_EVERY_MS);
  }
}

/** How many jobs the engine has made and how many are over. People's tasks, whose type has a colon, may wait. */
async function jobsSoFar(managementAddress: string): Promise<{ created: number; done: number }> {
  const counters = await (await fetch(`http://${managementAddress}/actuator/prometheus`)).text();
  const jobs = counters.matchAll(/^zeebe_job_events_total\{action="([\w ]+)",.*type="([\w.-]+)",\} (\d+)/gm);
  const sum = { created: 0, done: 0 };
  for (const [, action = "", , count] of jobs) {
    if (action === "created") sum.created += Number(count);
    if (over.has(action)) sum.done += Number(count);
  }
  return sum;
}

const over = new Set(["completed", "canceled", "error thrown"]);
/** Jobs that nobody touches for so long, though no command waits, are left over from a story that broke off. */
const UNTOUCHED_MS = 10_000;
/** How many those are, which no incident accounts for. */
let leftOver = 0;

/** Remembers a case so that `leaveNothingOpen` ends it. */
export const openedCase = (caseId: string): string => {
  opened.add(caseId);
  return caseId;
};

/**
 * Withdraws what a spec left open, so that no later jump of the clock wakes its timers. For `afterEach`.
 * An inspection that found something cannot be withdrawn: here its findings are struck out first.
 */
export async function leaveNothingOpen(): Promise<void> {
  const office = await theOffice();
  for (const caseId of opened) {
    opened.delete(caseId);
    if ((await statusOf(office, caseId)) !== "open") continue;
    const reason = "用例结束，收回检查任务";
    await eventually(`${caseId} is withdrawn`, async () => {
      // What was handed in has first to be numbered.
      // A case that its story has just closed may end meanwhile.
      if ((await statusOf(office, caseId)) !== "open") return true;
      await office.sql("update findings set status = 'dismissed' where case_id = $1", [caseId]);
      return (
        (await office.cast.bureauHead.act("inspection/withdrawal", { caseId }, { reason })).status === 201
      );
    });
    await eventually(`${caseId} ends`, async () => (await statusOf(office, caseId)) !== "open");
  }
  await office.officeHours();
}

/** Looks until the answer is neither empty nor false. @returns the answer @throws when it takes too long */
export async function eventually<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`waited in vain: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}

export const statusOf = async ({ cast }: Office, caseId: string): Promise<string> =>
  (await cast.head.get<{ status: string }>(`/cases/${caseId}`)).body.status;
