/** The posts (岗位) that decide who may do what; a person holds each of them in a unit. */
export const roles = [
  "case-officer",
  "legal-reviewer",
  "unit-head",
  "bureau-head",
  "auditor",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** 行政执法证, as the register holds it. Valid on a date: not suspended and `validFrom` ≤ date ≤ `validTo`. */
export interface Certificate {
  id: string;
  unitId: string;
  number: string;
  scope: string;
  validFrom: string;
  validTo: string;
  suspended: boolean;
}

/** The signed-in person behind a request. */
export interface Actor {
  personId: string;
  username: string;
  name: string;
  roles: { unitId: string; role: Role }[];
  certificates: Certificate[];
}

/** The candidate groups of a person, as the models write them: `role@unitId`. */
export const groupsOf = (actor: Pick<Actor, "roles">): string[] =>
  actor.roles.map(({ role, unitId }) => `${role}@${unitId}`);

/** Whether the person holds one of the roles, in whatever unit. */
export const holds = (actor: Pick<Actor, "roles">, wanted: readonly Role[]): boolean =>
  actor.roles.some(({ role }) => wanted.includes(role));
