import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Knex } from "knex";
import Type, { type Static } from "typebox";
import { roles } from "../domain/authority.ts";
import { DomainError } from "../domain/errors.ts";
import { hashPassword } from "../server/auth/password.ts";
import { clockOf } from "../server/clock.ts";
import { loadConfig } from "../server/config.ts";
import { officeLedger } from "../server/db/office-ledger.ts";
import { assertPrintable } from "../server/handed-in.ts";
import { closed, parserOf } from "../server/validation.ts";
import { useOfficeFonts } from "../templates/fonts.ts";
import { withDatabase } from "./with-database.ts";

const text = Type.String({ minLength: 1, maxLength: 200 });
const id = Type.String({ pattern: "^[a-z][a-z0-9-]{0,40}$" });
const date = Type.String({ format: "date" });

/** What an office is made of. What is in the register already is brought up to date; nothing is deleted. */
const office = Type.Object({
  units: Type.Array(
    Type.Object({
      ...{ id, name: text, areaName: text, organWord: text, government: text, court: text },
      ...{ address: text, phone: text, supervisionPhone: text },
    }),
  ),
  people: Type.Array(
    Type.Object({
      username: Type.String({ pattern: "^[a-z][a-z0-9._-]{1,60}$" }),
      name: text,
      /** false: the account is closed, its acts stay */
      active: Type.Optional(Type.Boolean()),
      roles: Type.Array(Type.Object({ unitId: id, role: Type.Enum(Object.keys(roles)) })),
      certificates: Type.Array(
        Type.Object({
          ...{ unitId: id, number: text, scope: text, validFrom: date, validTo: date },
          suspended: Type.Optional(Type.Boolean()),
        }),
      ),
    }),
  ),
  enterprises: Type.Array(
    Type.Object({
      ...{ name: text, creditCode: text, address: text, legalRepresentative: text },
      ...{ contact: text, phone: text, industry: text },
    }),
  ),
});
type Office = Static<typeof office>;

/**
 * `npm run office -- file.json`: enters units, people with posts and certificates, and enterprises into the register
 * of DATABASE_OWNER_URL (or the embedded one). Prints the first password of every new account, once.
 */
try {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error("用法：npm run office -- 文件.json");
  const entered = parserOf(office, "json")(JSON.parse(readFileSync(file, "utf8")));
  const { ANJIAN_FONTS } = loadConfig();
  if (ANJIAN_FONTS) useOfficeFonts(ANJIAN_FONTS);
  assertPrintable(closed(office), entered);
  const accounts = await withDatabase((knex) => knex.transaction((trx) => enter(trx, entered)));
  console.log(
    `已录入 ${entered.units.length} 个单位、${entered.people.length} 名人员、${entered.enterprises.length} 家企业`,
  );
  for (const { username, password } of accounts) console.log(`新账号 ${username}，初始密码 ${password}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof DomainError) console.error(JSON.stringify(error.details, null, 2));
  process.exitCode = 1;
}

async function enter(trx: Knex.Transaction, { units, people, enterprises }: Office) {
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
  const accounts: { username: string; password: string }[] = [];
  for (const person of people) {
    const known = await trx("people").where({ username: person.username }).first<{ id: string }>("id");
    const password = randomBytes(9).toString("base64url");
    const personId = known?.id ?? randomUUID();
    const row = { name: person.name, active: person.active ?? true };
    if (known) await trx("people").where({ id: personId }).update(row);
    else {
      const { username } = person;
      await trx("people").insert({
        id: personId,
        username,
        ...row,
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
        .merge(["valid_from", "valid_to", "scope", "suspended"]);
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
