import type { Desk } from "./office.ts";

interface Event {
  seq: number;
  at: string;
  actorName: string;
  type: string;
  basis: string;
  payload: Record<string, unknown>;
}

interface Deadline {
  subject: string;
  startsOn: string;
  dueOn: string;
  state: string;
  provisional: boolean;
  basis: string;
}

const states: Record<string, string> = {
  running: "进行中",
  met: "已履行",
  overdue: "逾期",
  superseded: "已变更",
};

/** The step or the document that an event is about. */
const about = ({ step, title, number }: Record<string, unknown>): string =>
  step ? `“${step}”` : title ? `《${title}》${number ?? ""}` : "";

/** Prints what happened in a case, and every deadline with the article it rests on. */
export async function printTimeline(desk: Desk, caseId: string, say: (line: string) => void): Promise<void> {
  const names = (await desk.get<{ type: string; zh: string }[]>("/event-types")).body;
  const zh = new Map(names.map(({ type, zh }) => [type, zh]));
  say("\n时间线");
  for (const event of await all<Event>(desk, `/cases/${caseId}/events`))
    say(
      `　${String(event.seq).padStart(3)} ${event.at.slice(0, 16).replace("T", " ")} ${event.actorName} ${zh.get(event.type) ?? event.type}${about(event.payload)}${event.basis ? `（${event.basis}）` : ""}`,
    );
  say("\n期限");
  for (const d of await all<Deadline>(desk, `/cases/${caseId}/deadlines`))
    say(
      `　${d.subject}：${d.startsOn.slice(0, 10)} → ${d.dueOn} ${states[d.state] ?? d.state}${d.provisional ? " 暂定" : ""}（${d.basis}）`,
    );
}

async function all<T>(desk: Desk, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const { body } = await desk.get<{ items: T[]; next: string | null }>(`${path}?limit=200${query}`);
    items.push(...body.items);
    cursor = body.next;
  } while (cursor);
  return items;
}
