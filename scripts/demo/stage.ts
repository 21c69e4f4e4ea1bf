import type { Desk } from "./office.ts";

/** Who takes part in the example: two officers of each department and their heads. */
export interface Cast {
  /** 应急 */
  officer: Desk;
  colleague: Desk;
  /** 消防 */
  fireOfficer: Desk;
  fireColleague: Desk;
  head: Desk;
  fireHead: Desk;
  bureauHead: Desk;
  /** 消防救援大队大队长 */
  fireBureauHead: Desk;
  /** 副局长 */
  deputy: Desk;
  secondDeputy: Desk;
  /** 法制审核员 */
  legal: Desk;
  /** 听证主持人 */
  host: Desk;
  /** 财务、信用公示、档案 */
  finance: Desk;
  credit: Desk;
  archivist: Desk;
  admin: Desk;
}

export interface Clock {
  now(): Promise<string>;
  today(): Promise<string>;
}

/** What a story needs: people, the time, and somewhere to tell what happens. */
export interface Stage {
  cast: Cast;
  clock: Clock;
  enterpriseId: string;
  say(line: string): void;
  /** lets minutes pass, where the clock can be moved */
  minutes?(n: number): Promise<void>;
}

interface FoundItem {
  id: string;
  seq: number;
  description: string;
  departmentId: string;
  severity: string;
  status: string;
  disposition: string | null;
  dueOn: string | null;
}

export const findingsOf = async (desk: Desk, caseId: string): Promise<FoundItem[]> =>
  (await desk.get<{ items: FoundItem[] }>(`/cases/${caseId}/findings?limit=200`)).body.items;

export const lead = "emergency";
export const fire = "fire";
export const departments = [lead, fire];

/** Officers of a department. */
export const officersOf = (cast: Cast, departmentId: string): Desk[] =>
  departmentId === fire ? [cast.fireOfficer, cast.fireColleague] : [cast.officer, cast.colleague];
/** Serves the open delivery of a unit by handing the documents over, and waits for the receipt. */
export async function serve(stage: Stage, caseId: string, unitId: string): Promise<void> {
  const { cast, clock } = stage;
  const [officer] = officersOf(cast, unitId) as [Desk];
  const { elementId, deliveryId } = await officer.task({ elementId: "serve-documents", caseId });
  await officer.complete(
    { elementId, caseId, deliveryId },
    {
      method: "direct",
      servedAt: await clock.now(),
      place: "临江恒瑞化工仓储有限公司办公楼",
      officers: officersOf(cast, unitId).map((desk) => desk.personId),
      receiverName: "许敏",
      receiverRelation: "staff",
    },
  );
  await officer.sees(`送达 ${deliveryId} 的回执`, async () => {
    const { body } = await officer.get<{ items: { deliveryId: string | null; template: string }[] }>(
      `/cases/${caseId}/documents?limit=200`,
    );
    return body.items.some((d) => d.deliveryId === deliveryId && d.template === "shared/service-receipt");
  });
}
