import type { Answer, Desk, Wanted } from "../../../scripts/demo/office.ts";
import type { Problem } from "../../../server/problem.ts";
import { eventually, type Office } from "../../support/office.ts";

export interface CaseEvent {
  seq: number;
  actorName: string;
  type: string;
  basis: string;
  payload: Record<string, unknown>;
}

export interface CaseDeadline {
  rule: string;
  ref: string;
  findingId: string | null;
  departmentId: string | null;
  startsOn: string;
  dueOn: string;
  dueAt: string;
  state: "running" | "met" | "overdue" | "superseded";
  remindedAt: string | null;
}

export interface CaseDocument {
  id: string;
  template: string;
  number: string | null;
  departmentId: string | null;
  findingId: string | null;
  deliveryId: string | null;
}

const list = async <T>({ cast }: Office, path: string): Promise<T[]> =>
  (await cast.head.get<{ items: T[] }>(`${path}?limit=200`)).body.items;

export const eventsOf = (office: Office, caseId: string) =>
  list<CaseEvent>(office, `/cases/${caseId}/events`);
export const deadlinesOf = (office: Office, caseId: string) =>
  list<CaseDeadline>(office, `/cases/${caseId}/deadlines`);
export const documentsOf = (office: Office, caseId: string) =>
  list<CaseDocument>(office, `/cases/${caseId}/documents`);

/** Waits until the ledger of the case holds an event of the type. @returns the last one */
export const recorded = (office: Office, caseId: string, type: string, nth = 1): Promise<CaseEvent> =>
  eventually(`${type} on record`, async () => {
    const found = (await eventsOf(office, caseId)).filter((event) => event.type === type);
    return found.length >= nth ? found.at(-1) : undefined;
  });

/** Waits until the engine's records say that the case's process went through an element. */
export const passedThrough = ({ sql }: Office, caseId: string, elementId: string): Promise<unknown> =>
  eventually(`the process passes ${elementId}`, async () => {
    const rows = await sql(
      `select from element_instances e join process_instances p on p.key = e.process_instance_key
        where p.case_id = $1 and e.element_id = $2 and e.state = 'completed'`,
      [caseId, elementId],
    );
    return rows.length > 0;
  });

/** Waits until the engine waits at a timer of the case for this very moment. */
export const timerSet = (
  { sql }: Office,
  caseId: string,
  elementId: string,
  dueAt: string,
): Promise<unknown> =>
  eventually(`${elementId} waits for ${dueAt}`, async () => {
    const rows = await sql(
      `select from timers t join process_instances p on p.key = t.process_instance_key
        where p.case_id = $1 and t.element_id = $2 and t.state = 'running' and t.due_at = $3`,
      [caseId, elementId, dueAt],
    );
    return rows.length > 0;
  });

/** The answer as a problem; an answer that refuses nothing has no code. */
export const refusalOf = ({ status, body }: Answer<unknown>): Problem => ({ ...(body as Problem), status });

/** Lets somebody try to complete a task that `holder` sees. @returns how it is refused */
export const tried = async (desk: Desk, wanted: Wanted, data: object, holder = desk): Promise<Problem> =>
  refusalOf(await desk.attempt(wanted, data, holder));
