import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Desk } from "../../scripts/demo/office.ts";
import type { Stage } from "../../scripts/demo/visit.ts";
import { exampleEnterprise } from "../../scripts/seed.ts";
import { atTheEnd } from "./run.ts";
import { theSystem } from "./system.ts";

/** The example bureau at work. Everybody signs in once and stays: a jump of the clock ends no sign-in. */
export interface Office extends Stage {
  /** 机关负责人以外能看全案的人 */
  auditor: Desk;
  /** Lets so many days pass, at the same time of day. */
  days(n: number): Promise<void>;
  seconds(n: number): Promise<void>;
  /** Lets the time pass until a moment and a second more; nothing when it is over already. */
  until(moment: string): Promise<void>;
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
  const usernames = {
    ...{ officer: "liming", colleague: "zhangwei", fireOfficer: "zhaolei", fireColleague: "sunyan" },
    ...{ head: "chenjie", fireHead: "wuting", bureauHead: "zhouqiang", admin: "admin", auditor: "zhengbo" },
  };
  const { auditor, ...cast } = Object.fromEntries(
    await Promise.all(
      Object.entries(usernames).map(async ([part, name]) => [part, await system.desk(name)] as const),
    ),
  ) as Record<keyof typeof usernames, Desk>;
  const database = new pg.Pool({ connectionString: system.engines.ownerUrl, max: 2 });
  atTheEnd(() => database.end());
  const clock = async () => (await cast.admin.get<{ now: string; today: string }>("/clock")).body;
  const advance = async (byMs: number) => {
    const answer = await cast.admin.send("POST", "/clock/advance", { byMs });
    if (answer.status !== 200) throw new Error(`the clock stands still: ${JSON.stringify(answer.body)}`);
  };
  const sql: Office["sql"] = async (text, values) => (await database.query(text, values)).rows;
  return {
    ...{ cast, auditor, sql },
    clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
    enterpriseId: exampleEnterprise.id,
    say: () => undefined,
    days: (n) => advance(n * DAY_MS),
    seconds: (n) => advance(n * 1_000),
    async until(moment) {
      const left = Date.parse(moment) - Date.parse((await clock()).now);
      if (left >= 0) await advance(left + 1_000);
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

/** Remembers a case so that `leaveNothingOpen` ends it. */
export const openedCase = (caseId: string): string => {
  opened.add(caseId);
  return caseId;
};

/** Withdraws what a spec left open, so that no later jump of the clock wakes its timers. For `afterEach`. */
export async function leaveNothingOpen(): Promise<void> {
  const office = await theOffice();
  await Promise.all(
    [...opened].map(async (caseId) => {
      opened.delete(caseId);
      if ((await statusOf(office, caseId)) !== "open") return;
      await office.cast.head.send("POST", `/cases/${caseId}/withdrawal`, {
        reason: "用例结束，收回检查任务",
      });
      await eventually(`${caseId} ends`, async () => (await statusOf(office, caseId)) !== "open");
    }),
  );
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
