import { randomBytes, randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import { hashPassword } from "../../server/auth/password.ts";
import { clockOf } from "../../server/clock.ts";
import { officeLedger } from "../../server/db/office-ledger.ts";
import { assertConsistent } from "./consistency.ts";
import type { Office } from "./file.ts";

interface NewAccount {
  username: string;
  password: string;
}

/**
 * Enters an office into the register and tells its ledger.
 * @returns the new accounts with their first passwords, which are stored nowhere else in clear
 * @throws DomainError INVALID_INPUT with `details.errors: FieldError[]`; nothing may be kept of the transaction then
 */
export async function enter(trx: Knex.Transaction, office: Office): Promise<NewAccount[]> {
  // Nobody registers a certificate between the look at who holds a number and its entry.
  await trx.raw("lock table certificates in share row exclusive mode");
  await assertConsistent(trx, office);
  const { units, people, enterprises } = office;
  for (const unit of units)
    await trx("units")
      .insert({
        id: unit.id,
        name: unit.name,
        area_name: unit.areaName,
        organ_word: unit.organWord,
        government: unit.government,
        court: unit.court,
        address: unit.address,
        phone: unit.phone,
        supervision_phone: unit.supervisionPhone,
      })
      .onConflict("id")
      .merge();
  const accounts: NewAccount[] = [];
  for (const person of people) {
    const known = await trx("people").where({ username: person.username }).first<{ id: string }>("id");
    const password = randomBytes(9).toString("base64url");
    const personId = known?.id ?? randomUUID();
    const { name, active } = person;
    if (known)
      await trx("people")
        .where({ id: personId })
        .update({ name, ...(active !== undefined && { active }) });
    else {
      const { username } = person;
      await trx("people").insert({
        id: personId,
        username,
        name,
        active: active ?? true,
        password_hash: await hashPassword(password),
      });
      accounts.push({ username, password });
    }
    await trx("person_roles").where({ person_id: personId }).delete();
    for (const { unitId, role } of person.roles)
      await trx("person_roles").insert({ person_id: personId, unit_id: unitId, role });
    for (const c of person.certificates)
      await trx("certificates")
        .insert({
          id: randomUUID(),
          person_id: personId,
          unit_id: c.unitId,
          number: c.number,
          scope: c.scope,
          valid_from: c.validFrom,
          valid_to: c.validTo,
          suspended: c.suspended ?? false,
        })
        .onConflict("number")
        .merge(["valid_from", "valid_to", "scope", ...(c.suspended === undefined ? [] : ["suspended"])]);
  }
  await assertOnePrincipal(trx);
  for (const e of enterprises)
    await trx("enterprises")
      .insert({
        id: randomUUID(),
        name: e.name,
        credit_code: e.creditCode,
        address: e.address,
        legal_representative: e.legalRepresentative,
        contact: e.contact,
        phone: e.phone,
        industry: e.industry,
      })
      .onConflict("credit_code")
      .merge(["name", "address", "legal_representative", "contact", "phone", "industry"]);
  await officeLedger(trx, clockOf()).append({
    actor: { id: "command-line", name: "命令行录入" },
    type: "office-entered",
    payload: {
      units: units.map(({ id }) => id),
      people: people.map(({ username, roles: posts, certificates }) => ({ username, posts, certificates })),
      enterprises: enterprises.map(({ creditCode }) => creditCode),
    },
  });
  return accounts;
}

/** 主要负责人 is one of the heads of the unit, and the only one of that name. @throws DomainError INVALID_INPUT */
async function assertOnePrincipal(trx: Knex.Transaction): Promise<void> {
  const principals: { unitId: string; username: string; isHead: boolean }[] = await trx("person_roles as r")
    .join("people as p", "p.id", "r.person_id")
    .where({ "r.role": "principal-head", "p.active": true })
    .orderBy("p.username")
    .select({
      unitId: "r.unit_id",
      username: "p.username",
      isHead: trx.raw(
        "exists (select from person_roles h where (h.person_id, h.unit_id, h.role) = (r.person_id, r.unit_id, 'bureau-head'))",
      ),
    });
  const errors = principals.flatMap(({ unitId, username, isHead }) => {
    const same = principals.filter((other) => other.unitId === unitId).map((other) => other.username);
    return [
      ...(isHead ? [] : [`${username}是${unitId}的主要负责人，应当同时担任机关负责人（bureau-head）`]),
      ...(same.length > 1 ? [`${unitId}的主要负责人只能有一人，现有${same.join("、")}`] : []),
    ];
  });
  if (errors.length > 0)
    throw new DomainError("INVALID_INPUT", {
      errors: [...new Set(errors)].map((message) => ({ path: "/people", field: "岗位", message })),
    });
}
