import type { Knex } from "knex";
import type { Calendar } from "../../domain/calendar.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import type { Clock } from "../clock.ts";
import { readActFacts } from "./act-facts.ts";
import { calendarInForce, calendarYears } from "./calendar-years.ts";
import { readCaseFile } from "./case-file.ts";
import { caseReads } from "./case-reads.ts";
import { cases } from "./cases.ts";
import { deadlines } from "./deadlines.ts";
import { documents } from "./documents.ts";
import { evidence } from "./evidence.ts";
import { findings } from "./findings.ts";
import { incidents } from "./incidents.ts";
import { ledger, type NewEvent } from "./ledger.ts";
import { numbers } from "./numbers.ts";
import { officeLedger } from "./office-ledger.ts";
import { type Announcement, changes, outbox } from "./outbox.ts";
import { parties, payments } from "./parties.ts";
import { penaltyCases } from "./penalty-cases.ts";
import { people } from "./people.ts";
import { rounds } from "./rounds.ts";
import { sessions } from "./sessions.ts";
import { submissions } from "./submissions.ts";
import { taskActs } from "./task-acts.ts";
import { tasks } from "./tasks.ts";
import { inTransaction, type Soon } from "./transaction.ts";

/**
 * What an act says at its end to the ledger, the engine and the browsers is not waited for one by one: these promises
 * need no `await`.
 */
function writtenSoon(trx: Knex, clock: Clock, soon: Soon) {
  const [events, commands, news] = [ledger(trx, clock), outbox(trx), changes(trx)];
  return {
    ledger: { ...events, append: (event: NewEvent) => soon(events.append(event)) },
    outbox: {
      ...commands,
      send: (...sent: Parameters<typeof commands.send>) => soon(commands.send(...sent)),
    },
    changes: { tell: (change: Announcement) => soon(news.tell(change)) },
  };
}

/** Every repository, bound to one transaction (or, for reading, to the pool). */
const repositories = (trx: Knex, clock: Clock, soon: Soon) => ({
  clock,
  /** Sends a change that is waited for when the transaction ends. */
  soon,
  ...writtenSoon(trx, clock, soon),
  calendarYears: calendarYears(trx, clock),
  cases: cases(trx, clock),
  caseReads: caseReads(trx),
  deadlines: deadlines(trx, clock),
  documents: documents(trx, clock),
  evidence: evidence(trx, clock),
  findings: findings(trx),
  incidents: incidents(trx),
  numbers: numbers(trx),
  officeLedger: officeLedger(trx, clock),
  parties: parties(trx),
  payments: payments(trx, clock),
  penaltyCases: penaltyCases(trx, clock),
  people: people(trx, clock),
  rounds: rounds(trx, clock),
  sessions: sessions(trx, clock),
  submissions: submissions(trx, clock),
  taskActs: taskActs(trx, clock),
  tasks: tasks(trx, clock),
  /** All that is recorded of a case now; `scope` picks the part that a document is about. */
  caseFile: async (caseId: string, scope?: CaseFile["scope"]): Promise<CaseFile> =>
    (await readCaseFile(trx, clock, caseId, scope)).file,
  /** Everything that the rules of an act look at. */
  actFacts: (input: Parameters<typeof readActFacts>[2]) => readActFacts(trx, clock, input),
  /** The calendar in force: the shipped years and those an administrator confirmed. */
  calendar: async (): Promise<Calendar> => calendarInForce(await calendarYears(trx, clock).confirmed()),
});

export type Tx = ReturnType<typeof repositories>;

export interface Deps {
  clock: Clock;
  /** reading without a transaction */
  read: Tx;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction at most once per key; a repeat gets the stored result (plain JSON).
   * @param caseId a case to lock first: what is read of it stays true until the transaction ends
   */
  once<T extends object>(key: string, work: (tx: Tx) => Promise<T>, caseId?: string): Promise<T>;
}

export function depsOf(knex: Knex, clock: Clock): Deps {
  return {
    clock,
    read: repositories(knex, clock, () => {
      throw new Error("nothing is changed outside a transaction");
    }),
    transaction: (work) => inTransaction(knex, (trx, soon) => work(repositories(trx, clock, soon))),
    once: (key, work, caseId) =>
      inTransaction(knex, async (trx, soon) => {
        const tx = repositories(trx, clock, soon);
        const [{ rowCount }] = await Promise.all([
          // A second caller waits at this row until the first one's transaction has ended.
          trx.raw("insert into once (key, result) values (?, '{}') on conflict (key) do nothing", [key]),
          caseId === undefined ? undefined : tx.cases.lock(caseId),
        ]);
        if (rowCount === 0) return (await trx("once").where({ key }).first("result")).result;
        const result = await work(tx);
        if (Object.keys(result).length > 0)
          soon(
            trx("once")
              .where({ key })
              .update({ result: JSON.stringify(result) }),
          );
        return result;
      }),
  };
}
