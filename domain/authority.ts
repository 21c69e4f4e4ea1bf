import type { Calendar, LegalDate } from "./calendar.ts";
import type { CaseFile, Unit } from "./case-file.ts";
import { holderProblem } from "./certificates.ts";
import { DomainError } from "./errors.ts";
import type { ObservedFinding } from "./findings.ts";
import { grounds } from "./grounds.ts";
import { hasToStandAside } from "./penalty/recusal.ts";
import { investigates } from "./penalty/separation.ts";
import type { PastRound } from "./rectification.ts";

/** The posts that a candidate group names, as `role@unitId`. */
export const roles = {
  "case-officer": "执法人员",
  "legal-reviewer": "法制审核员",
  "unit-head": "办案机构负责人",
  "bureau-head": "机关负责人",
  /** the one head of a unit to whom the law leaves what no deputy may approve (安全生产法 第七十条) */
  "principal-head": "主要负责人",
  "hearing-host": "听证主持人",
  finance: "财务人员",
  "credit-officer": "信用公示专员",
  archivist: "档案员",
  auditor: "案卷评查员",
  administrator: "系统管理员",
} as const;

export type Role = keyof typeof roles;

/** Who acts, and the posts (岗位) held at that moment. */
export interface Actor {
  personId: string;
  name: string;
  roles: readonly { unitId: string; role: Role }[];
}

/** A 行政执法证件: whose it is, for which unit it was issued, and when it holds. */
export interface Certificate {
  personId: string;
  number: string;
  /** the unit in whose name, and so in whose area, the holder may enforce */
  unitId: string;
  /** first and last day of validity */
  validFrom: LegalDate;
  validTo: LegalDate;
  /** 暂扣 */
  suspended: boolean;
}

/** Everything a rule may look at when somebody acts in a case: the record so far, who acts, and when. */
export interface ActFacts extends Omit<CaseFile, "case" | "findings" | "units"> {
  actor: Actor;
  case: Pick<
    CaseFile["case"],
    "id" | "kind" | "number" | "title" | "leadUnitId" | "dispatch" | "status" | "openedOn"
  > & {
    /** all departments of the case, the lead unit included */
    departmentIds: readonly string[];
  };
  findings: readonly ObservedFinding[];
  /** rounds of joint re-check so far, the running one last */
  rounds: readonly (PastRound & { openedOn: LegalDate })[];
  units: Record<string, Pick<Unit, "name">>;
  /** those of the actor, of the case's officers and of the people named in the form */
  certificates: readonly Certificate[];
  /** posts of the people named in the form */
  posts: readonly { personId: string; unitId: string; role: Role }[];
  /** the one in force: the shipped years and those an administrator confirmed */
  calendar: Calendar;
  /** what was uploaded to this case */
  evidence: readonly { id: string; sha256: string; mediaType: string }[];
}

/** Whether somebody named in the form holds a post in the unit that leads the case. */
export const holdsPost = (
  { posts, case: { leadUnitId } }: Pick<ActFacts, "posts" | "case">,
  personId: string,
  role: Role,
): boolean => posts.some((p) => p.personId === personId && p.role === role && p.unitId === leadUnitId);

/** A user task as far as it matters for who may complete it. */
export interface TaskFacts {
  elementId: string;
  name: string;
  candidateGroups: readonly string[];
  /** zeebe:taskHeaders of the user task: basis, notBy, notParticipant, certificate */
  headers: { basis?: string; notBy?: string; notParticipant?: string; certificate?: string };
  findingId: string | null;
  /** names of the model's elements by id, to say which earlier step is meant */
  elementNames?: Readonly<Record<string, string>>;
}

/**
 * Returns if the actor may complete the task now. Throws ROLE_REQUIRED, SEPARATION_OF_DUTIES or
 * CERTIFICATE_INVALID with `details: {reason, basis, remedy}` in Chinese otherwise.
 */
export function mayAct(task: TaskFacts, actor: Actor, facts: ActFacts): void {
  const group = assertRole(task, actor, facts);
  assertSeparation(task, actor, facts);
  if (task.headers.certificate === "true") assertCertificate(actor, group, facts);
}

interface Group {
  role: string;
  unitId: string;
}

function readGroup(group: string): Group {
  const at = group.indexOf("@");
  return { role: group.slice(0, at), unitId: group.slice(at + 1) };
}

const titleOf = ({ role, unitId }: Group, { units }: Pick<ActFacts, "units">) =>
  `${units[unitId]?.name ?? ""}${roles[role as Role] ?? role}`;

function assertRole(task: TaskFacts, actor: Actor, facts: ActFacts): Group {
  const held = task.candidateGroups
    .map(readGroup)
    .filter((group) => actor.roles.some((r) => r.role === group.role && r.unitId === group.unitId));
  const wanted = task.candidateGroups.map((group) => titleOf(readGroup(group), facts)).join("或者");
  if (held.length === 0)
    throw new DomainError("ROLE_REQUIRED", {
      reason: `“${task.name}”由${wanted}办理，您不担任该岗位`,
      basis: task.headers.basis,
      remedy: `请由${wanted}办理`,
    });
  // An officer of the unit who was not sent on this inspection has no part in it.
  const usable = held.find(
    ({ role, unitId }) =>
      role !== "case-officer" ||
      facts.officers.some((o) => o.personId === actor.personId && o.unitId === unitId),
  );
  if (usable) return usable;
  throw new DomainError("ROLE_REQUIRED", {
    reason: `您不是本案的执法人员，不能办理“${task.name}”`,
    basis: task.headers.basis,
    remedy: `请由本案的${wanted}办理：${namesOf(held, facts)}`,
  });
}

const namesOf = (groups: Group[], { officers }: ActFacts) =>
  officers
    .filter((officer) => groups.some(({ unitId }) => unitId === officer.unitId))
    .map(({ name }) => name)
    .join("、");

function assertSeparation(task: TaskFacts, actor: Actor, facts: ActFacts): void {
  if (hasToStandAside(facts, actor.personId))
    throw new DomainError("SEPARATION_OF_DUTIES", {
      reason: `已经决定您在本案中回避，不能办理“${task.name}”（${grounds.recusal}）`,
      basis: grounds.recusal,
      remedy: "请由其他人员办理",
    });
  const remedy = "请由未参与本案上述环节、担任同一岗位的其他人员办理；没有的，由机关负责人指定";
  if (task.headers.notParticipant === "true" && investigates(facts, actor.personId))
    throw new DomainError("SEPARATION_OF_DUTIES", {
      reason: `您是或者曾是本案的执法人员，不能办理“${task.name}”：承办人不得审核、审批自己承办的案件（${grounds.separation}）`,
      basis: grounds.separation,
      remedy,
    });
  const barred = (task.headers.notBy ?? "").split(",").map((id) => id.trim());
  const own = facts.submissions.find(
    (s) =>
      s.by.personId === actor.personId &&
      barred.includes(s.elementId) &&
      // What was done for one hazard does not bar anybody from another one.
      (task.findingId === null || s.findingId === null || s.findingId === task.findingId),
  );
  if (own)
    throw new DomainError("SEPARATION_OF_DUTIES", {
      reason: `您已办理本案的“${task.elementNames?.[own.elementId] ?? own.elementId}”，不能再办理“${task.name}”（${grounds.separation}）`,
      basis: grounds.separation,
      remedy,
    });
}

function assertCertificate(actor: Actor, { unitId }: Group, facts: ActFacts): void {
  const problem = holderProblem(actor.personId, facts.now.on, unitId, facts);
  if (problem === null) return;
  throw new DomainError("CERTIFICATE_INVALID", {
    reason: `您的证件不能用于本次执法：${problem}（${grounds.certificate}）`,
    basis: grounds.certificate,
    remedy: "请由本案其他持有有效行政执法证件的执法人员办理，或者由管理员更新证件信息后再办理",
  });
}
