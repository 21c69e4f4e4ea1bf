import { setTimeout as delay } from "node:timers/promises";
import { StartFailure } from "../../server/embedded/start-failure.ts";

export interface Account {
  username: string;
  password: string;
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

export interface ListedTask {
  taskKey: string;
  name: string;
  elementId: string;
  processId: string;
  caseId: string;
  departmentId: string | null;
  findingId: string | null;
  deliveryId: string | null;
  partyId: string | null;
  state: string;
  dueAt: string | null;
}

/** Which task is meant: its step, and what it is about. */
export interface Wanted {
  elementId: string;
  caseId: string;
  departmentId?: string;
  findingId?: string;
  deliveryId?: string | null;
  partyId?: string;
}

/** What an act is about. */
export interface About {
  caseId: string;
  partyId?: string;
  findingId?: string;
}

const PATIENCE_MS = 30_000;
const SHORTEST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 320;

/** Looks again and again, ever less often, until something is there. @returns undefined when it does not come */
async function look<T>(there: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const found = await there();
    if (found !== undefined || Date.now() > end) return found;
    await delay(pause);
  }
}

/** A person at a desk: signs in, and does everything through the public interface. */
export interface Desk {
  personId: string;
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  send<T = Record<string, unknown>>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** Waits until the task is on this person's list. @param passed keys of tasks that are not meant */
  task(wanted: Wanted, passed?: ReadonlySet<string>): Promise<ListedTask>;
  /**
   * Completes the task. One that the process has left behind stays on the list for a moment, until the engine's record
   * of it arrives: told so, the person looks for the one that has taken its place.
   * @throws with the answer when it is refused for any other reason
   */
  complete(wanted: Wanted, data: object): Promise<void>;
  /** Tries to complete the task, as `complete` does. @param holder on whose list it is. @returns the answer, a refusal too */
  attempt(wanted: Wanted, data: object, holder?: Desk): Promise<Answer<{ code?: string }>>;
  /** Hands the task's form in filled in. @param seenBy who looked at the form @returns the answer, a refusal too */
  submit(taskKey: string, data: object, seenBy?: Desk): Promise<Answer<{ code?: string }>>;
  /** Puts something on record that may come at any time. @returns the answer, a refusal too */
  act(formId: string, about: About, data: object): Promise<Answer<{ submissionId: string }>>;
  /** The same, for what must be accepted. @returns the id of the submission @throws when it is refused */
  register(formId: string, about: About, data: object): Promise<string>;
  /** Uploads a photo. @returns its id */
  photo(caseId: string, name: string): Promise<string>;
  pdf(documentId: string): Promise<Uint8Array>;
  /** Looks again and again until this person sees it. @throws when it does not come */
  sees(what: string, there: () => Promise<boolean>): Promise<void>;
}

/** Signs a person in at the system at `url`. Whoever is told that it is too much at once comes again when told to. */
export async function signIn(url: string, { username, password }: Account): Promise<Desk> {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(`${url}/api${path}`, init).catch((cause: unknown) => {
      throw new StartFailure(`案件系统（${url}）没有应答，演示到此中断。请确认系统已经启动，再重新演示。`, {
        cause,
      });
    });
    if (answer.status !== 429) return answer;
    await answer.body?.cancel();
    await delay((Number(answer.headers.get("retry-after")) || 1) * 1_000);
    return ask(path, init);
  };
  const call = async <T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<T>> => {
    const raw = body instanceof Uint8Array;
    const answer = await ask(path, {
      method,
      headers: {
        ...headers,
        ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: (/json/.test(answer.headers.get("content-type") ?? "") && text ? JSON.parse(text) : {}) as T,
      headers: answer.headers,
    };
  };
  const session = await call<{ token: string; person: { id: string } }>(
    "POST",
    "/session",
    { username, password, token: true },
    {},
  );
  if (session.status !== 201) throw refused(`${username} 登录`, session);
  const authorization = { authorization: `Bearer ${session.body.token}` };

  const desk: Desk = {
    personId: session.body.person.id,
    get: (path) => call("GET", path, undefined, authorization),
    send: (method, path, body, headers = {}) => call(method, path, body, { ...authorization, ...headers }),
    async task(wanted, passed = new Set()) {
      let list: ListedTask[] | undefined;
      const found = await look(async () => {
        const path = `/tasks?state=team&limit=200&caseId=${wanted.caseId}`;
        list = (await desk.get<{ items?: ListedTask[] }>(path)).body.items;
        return list?.find((t) => !passed.has(t.taskKey) && isMeant(t, wanted));
      });
      if (found) return found;
      const present = list?.map((t) => t.elementId).join("、");
      throw new Error(`${username} 等不到任务 ${wanted.elementId}；现有：${present}`);
    },
    async complete(wanted, data) {
      const answer = await desk.attempt(wanted, data);
      if (answer.status !== 200) throw refused(`${username} 办理 ${wanted.elementId} `, answer);
    },
    async attempt(wanted, data, holder = desk) {
      const passed = new Set<string>();
      for (;;) {
        const { taskKey } = await holder.task(wanted, passed);
        const answer = await desk.submit(taskKey, data, holder);
        if (answer.body.code !== "TASK_CANCELLED") return answer;
        passed.add(taskKey);
      }
    },
    async submit(taskKey, data, seenBy = desk) {
      const { body } = await seenBy.get<{ form?: { hash: string } }>(`/tasks/${taskKey}`);
      return desk.send("POST", `/tasks/${taskKey}/completion`, { data, formHash: body.form?.hash });
    },
    act: (formId, { caseId, partyId, findingId }, data) =>
      desk.send("POST", `/cases/${caseId}/acts/${formId}`, {
        ...(partyId ? { partyId } : {}),
        ...(findingId ? { findingId } : {}),
        data,
      }),
    async register(formId, about, data) {
      const answer = await desk.act(formId, about, data);
      if (answer.status !== 201) throw refused(`${username} 登记 ${formId}`, answer);
      return answer.body.submissionId;
    },
    async photo(caseId, name) {
      const answer = await call<{ id: string }>(
        "POST",
        `/evidence?caseId=${caseId}&name=${encodeURIComponent(name)}`,
        photoOf(`${caseId} ${name}`),
        { ...authorization, "content-type": "image/jpeg" },
      );
      if (answer.status !== 201) throw refused(`上传 ${name}`, answer);
      return answer.body.id;
    },
    async sees(what, there) {
      if (!(await look(async () => (await there()) || undefined))) throw new Error(`等不到${what}`);
    },
    async pdf(documentId) {
      const answer = await ask(`/documents/${documentId}/pdf`, { headers: authorization });
      if (!answer.ok) throw new Error(`文书 ${documentId} 取不到：${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
  return desk;
}

const isMeant = (task: ListedTask, wanted: Wanted): boolean =>
  task.elementId === wanted.elementId &&
  (wanted.departmentId === undefined || task.departmentId === wanted.departmentId) &&
  (wanted.findingId === undefined || task.findingId === wanted.findingId) &&
  (wanted.deliveryId === undefined || task.deliveryId === wanted.deliveryId) &&
  (wanted.partyId === undefined || task.partyId === wanted.partyId);

export const refused = (what: string, answer: Answer<unknown>): Error =>
  new Error(`${what}未被接受：${answer.status} ${JSON.stringify(answer.body)}`);

/** The smallest photo there is, made different by a remark after its end. */
const smallest =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";
const photoOf = (remark: string): Uint8Array =>
  Buffer.concat([Buffer.from(smallest, "base64"), Buffer.from(remark)]);
