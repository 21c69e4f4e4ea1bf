import { type Certificate as LegalCertificate, roles as posts, type Role } from "../../domain/authority.ts";
import type { Author } from "../db/ledger.ts";

export type { Role };

/** The posts (岗位) that decide who may do what; a person holds each of them in a unit. */
export const roles = Object.keys(posts) as Role[];

/** 行政执法证, as the register holds it. */
export interface Certificate extends LegalCertificate {
  id: string;
  /** 执法领域 */
  scope: string;
}

/** What is entered of a new certificate. */
export type NewCertificate = Omit<Certificate, "id" | "personId" | "suspended">;

/** The signed-in person behind a request. */
export interface Actor {
  personId: string;
  username: string;
  name: string;
  roles: { unitId: string; role: Role }[];
  certificates: Certificate[];
}

/** The person as whoever acted is named on record. */
export const authorOf = ({ personId, name }: Pick<Actor, "personId" | "name">): Author => ({
  id: personId,
  name,
});

/** The candidate groups of a person, as the models write them: `role@unitId`. */
export const groupsOf = (actor: Pick<Actor, "roles">): string[] =>
  actor.roles.map(({ role, unitId }) => `${role}@${unitId}`);

/** Whether the person holds one of the roles, in whatever unit. */
export const holds = (actor: Pick<Actor, "roles">, wanted: readonly Role[]): boolean =>
  actor.roles.some(({ role }) => wanted.includes(role));
