import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Actor, Certificate, NewCertificate, Role } from "../auth/actor.ts";
import type { Clock } from "../clock.ts";

/** What sign-in needs to know of an account. */
export interface Account {
  personId: string;
  passwordHash: string;
  active: boolean;
  failedSignIns: number;
  locked: boolean;
}

export interface PersonRow {
  id: string;
  username: string;
  name: string;
  active: boolean;
  roles: { unitId: string; role: Role }[];
  certificates: Certificate[];
}

const certificateColumns = {
  id: "id",
  personId: "person_id",
  unitId: "unit_id",
  number: "number",
  scope: "scope",
  validFrom: "valid_from",
  validTo: "valid_to",
  suspended: "suspended",
};

// One row per person with everything that authority asks for: a request reads it once.
const person = {
  id: "p.id",
  username: "p.username",
  name: "p.name",
  active: "p.active",
};
const heldRoles = `(select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'role', r.role)
  order by r.unit_id, r.role), '[]') from person_roles r where r.person_id = p.id)`;
const heldCertificates = `(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'personId', c.person_id, 'unitId', c.unit_id,
  'number', c.number, 'scope', c.scope, 'validFrom', c.valid_from, 'validTo', c.valid_to,
  'suspended', c.suspended) order by c.number), '[]') from certificates c where c.person_id = p.id)`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** People, their roles and certificates, and the state of their accounts. */
export const people = (trx: Knex, clock: Clock) => {
  const all = () =>
    trx("people as p").select({
      ...person,
      roles: trx.raw(heldRoles),
      certificates: trx.raw(heldCertificates),
    });
  return {
    /** The account of a user name, locked until the end of the transaction; undefined when there is none. */
    account: (username: string): Promise<Account | undefined> =>
      trx("people")
        .where({ username })
        .forUpdate()
        .first({
          personId: "id",
          passwordHash: "password_hash",
          active: "active",
          failedSignIns: "failed_sign_ins",
          locked: trx.raw("coalesce(locked_until > now(), false)"),
        }),

    /** The password hash alone, read without a lock: checking a password takes long. */
    passwordHash: async (username: string): Promise<string | undefined> =>
      (await trx("people").where({ username }).first<{ hash: string } | undefined>({ hash: "password_hash" }))
        ?.hash,

    /** Counts a wrong password; `lockMinutes` given: closes the account for so long and starts counting anew. */
    async failed(personId: string, lockMinutes?: number): Promise<void> {
      await trx("people")
        .where({ id: personId })
        .update(
          lockMinutes === undefined
            ? { failed_sign_ins: trx.raw("failed_sign_ins + 1") }
            : {
                failed_sign_ins: 0,
                locked_until: trx.raw("now() + make_interval(mins => ?)", [lockMinutes]),
              },
        );
    },

    async signedIn(personId: string): Promise<void> {
      await trx("people")
        .where({ id: personId })
        .update({ failed_sign_ins: 0, locked_until: null, last_sign_in_at: clock.now() });
    },

    /** The person as somebody who acts; undefined when unknown or no longer active. */
    async actor(personId: string): Promise<Actor | undefined> {
      if (!uuid.test(personId)) return undefined;
      const row: PersonRow | undefined = await all().where({ "p.id": personId, "p.active": true }).first();
      if (!row) return undefined;
      const { id, username, name, roles, certificates } = row;
      return { personId: id, username, name, roles, certificates };
    },

    /** Several people by id, active or not, in the order of their user names. Unknown ids are left out. */
    async byIds(personIds: string[]): Promise<PersonRow[]> {
      const ids = personIds.filter((id) => uuid.test(id));
      return (await all().whereIn("p.id", ids).orderBy("p.username")) as PersonRow[];
    },

    /** One page of people by user name, after `after`. */
    async list(input: { limit: number; after?: string | undefined }): Promise<PersonRow[]> {
      const query = all().orderBy("p.username").limit(input.limit);
      if (input.after !== undefined) query.where("p.username", ">", input.after);
      return (await query) as PersonRow[];
    },

    /** Enters a person with roles and certificates. @returns the person's id */
    async add(input: {
      id?: string;
      username: string;
      name: string;
      passwordHash: string;
      roles: { unitId: string; role: Role }[];
      certificates?: NewCertificate[];
    }): Promise<string> {
      const id = input.id ?? randomUUID();
      await trx("people").insert({
        id,
        username: input.username,
        name: input.name,
        password_hash: input.passwordHash,
      });
      if (input.roles.length > 0)
        await trx("person_roles").insert(
          input.roles.map(({ unitId, role }) => ({ person_id: id, unit_id: unitId, role })),
        );
      for (const certificate of input.certificates ?? []) await this.addCertificate(id, certificate);
      return id;
    },

    /** @throws NOT_FOUND for an unknown person, STATE_CONFLICT when the number is already entered */
    async addCertificate(personId: string, certificate: NewCertificate): Promise<Certificate> {
      const known = await trx("people").where({ id: personId }).first("id");
      if (!known) throw new DomainError("NOT_FOUND", { reason: "没有登记该人员" });
      const unit = await trx("units").where({ id: certificate.unitId }).first("id");
      if (!unit) throw new DomainError("INVALID_INPUT", { reason: "没有登记该执法单位" });
      const [row] = await trx("certificates")
        .insert({
          id: randomUUID(),
          person_id: personId,
          unit_id: certificate.unitId,
          number: certificate.number,
          scope: certificate.scope,
          valid_from: certificate.validFrom,
          valid_to: certificate.validTo,
        })
        .onConflict("number")
        .ignore()
        .returning(Object.entries(certificateColumns).map(([name, column]) => `${column} as ${name}`));
      if (!row) throw new DomainError("STATE_CONFLICT", { reason: "该执法证号已经登记" });
      return row as Certificate;
    },
  };
};
