import { addDays } from "../../../domain/calendar.ts";
import type { Answer } from "../../../scripts/demo/office.ts";
import { recheckVisit } from "../../../scripts/demo/recheck.ts";
import { officersOf } from "../../../scripts/demo/stage.ts";
import { eventually, type Office } from "../../support/office.ts";
import { lead, serve, type Visit } from "./preparation.ts";
import { type CaseDeadline, deadlinesOf } from "./record.ts";
import { checked, dispose, type Item, sign } from "./visit.ts";

export interface Ordered {
  caseId: string;
  /** the items of the orders, by number */
  items: Item[];
  /** the day that the orders set */
  dueOn: string;
}

/** A visit whose findings are all ordered to be rectified within so many days; the orders are served, the clocks run. */
export async function ordered(office: Office, visit: Visit, dueIn: number): Promise<Ordered> {
  const caseId = await checked(office, visit);
  const dueOn = addDays(await office.clock.today(), dueIn);
  const items = await dispose(office, caseId, () => ({ disposition: "rectification", dueOn }));
  await sign(office, caseId);
  for (const unitId of new Set(items.map((item) => item.departmentId))) await serve(office, caseId, unitId);
  await eventually("the clocks run", async () => (await clocks(office, caseId)).length === items.length);
  return { caseId, items, dueOn };
}

/** The clocks of the items. */
export const clocks = async (
  office: Office,
  caseId: string,
  state: CaseDeadline["state"] = "running",
): Promise<CaseDeadline[]> =>
  (await deadlinesOf(office, caseId)).filter((d) => d.rule === "rectification-order" && d.state === state);

/** The enterprise reports items as done. */
export async function report({ cast, clock }: Office, caseId: string, items: Item[]): Promise<void> {
  const evidence = await cast.officer.photo(caseId, `整改后 ${items.map((i) => i.seq).join("、")}.jpg`);
  await cast.officer.register(
    "rectification/report",
    { caseId },
    {
      reportedOn: await clock.today(),
      submittedBy: "许敏",
      items: items.map((i) => ({ findingId: i.id, statement: "已按要求整改完毕", evidenceIds: [evidence] })),
    },
  );
}

export interface Round {
  findingIds: string[];
  dueAt: string;
}

/** Waits for a department's part of the running round. @returns the round and the items of the department */
export async function roundOf({ cast }: Office, caseId: string, departmentId = lead): Promise<Round> {
  const [officer] = officersOf(cast, departmentId);
  const task = await officer?.task({ elementId: "joint-recheck", caseId, departmentId });
  const { body } =
    (await officer?.get<{
      context: { rounds: { findingIds: string[] }[]; findings: { id: string; departmentId: string }[] };
    }>(`/tasks/${task?.taskKey}`)) ?? {};
  const inRound = new Set(body?.context.rounds.at(-1)?.findingIds);
  const own = body?.context.findings.filter((f) => f.departmentId === departmentId && inRound.has(f.id));
  return { findingIds: own?.map((f) => f.id) ?? [], dueAt: task?.dueAt ?? "" };
}

/** A department re-checks its items of the running round. @param more changes to what it notes */
export async function recheck(
  office: Office,
  caseId: string,
  verdict: "rectified" | "not-rectified",
  departmentId = lead,
  more: object = {},
): Promise<Round> {
  const round = await roundOf(office, caseId, departmentId);
  const officers = officersOf(office.cast, departmentId);
  await officers[0]?.complete(
    { elementId: "joint-recheck", caseId, departmentId },
    {
      ...recheckVisit(await office.clock.now(), officers),
      items: round.findingIds.map((findingId) => ({
        findingId,
        method: "on-site",
        observed: verdict === "rectified" ? "问题已经消除" : "现场与检查时相同",
        verdict,
        opinion: verdict === "rectified" ? "已按要求整改" : "仍未整改",
      })),
      signing: "signed",
      ...more,
    },
  );
  return round;
}

/** The enterprise asks for more time. */
export const askForTime = async (
  { cast, clock }: Office,
  caseId: string,
  item: Item,
  extendTo: string,
): Promise<Answer> =>
  cast.officer.act(
    "rectification/extension-request",
    { caseId, findingId: item.id },
    {
      requestedOn: await clock.today(),
      applicant: "临江恒瑞化工仓储有限公司",
      reason: "检测机构排期较晚",
      extendTo,
      interimMeasures: "停用该设备，加装临时通风",
    },
  );

/** The head of the department that ordered the item decides on the application, and the reply is served. */
export async function decideExtension(
  office: Office,
  caseId: string,
  item: Item,
  decision: object,
): Promise<void> {
  const { head, fireHead } = office.cast;
  await (item.departmentId === lead ? head : fireHead).complete(
    { elementId: "decide-extension", caseId, findingId: item.id },
    { opinion: "经研究决定", ...decision },
  );
  await serve(office, caseId, item.departmentId);
}
