import type { Knex } from "knex";
import { roles } from "../../domain/authority.ts";
import { DomainError } from "../../domain/errors.ts";
import type { FieldError } from "../../forms/messages.ts";
import type { Office } from "./file.ts";

/**
 * What a file says fits itself and the register as it is.
 * @throws DomainError INVALID_INPUT with `details.errors: FieldError[]`
 */
export async function assertConsistent(trx: Knex.Transaction, office: Office): Promise<void> {
  const errors = [...repetitions(office), ...(await unknownUnits(trx, office)), ...validity(office)];
  errors.push(...(await certificatesOfOthers(trx, office)));
  if (errors.length > 0) throw new DomainError("INVALID_INPUT", { errors });
}

/** A certificate and where the file names it. */
const certificatesIn = ({ people }: Office) =>
  people.flatMap(({ username, certificates }, person) =>
    certificates.map((certificate, index) => ({
      ...{ username, certificate },
      path: `/people/${person}/certificates/${index}`,
    })),
  );

const postsIn = ({ people }: Office) =>
  people.flatMap(({ username, roles: posts }, person) =>
    posts.map((post, index) => ({ username, post, path: `/people/${person}/roles/${index}` })),
  );

/** Of two entries for one thing the second would silently win. */
function repetitions(office: Office): FieldError[] {
  const repeated = (field: string, entries: { key: string; path: string; named?: string }[]): FieldError[] =>
    entries
      .filter(({ key }, index) => entries.findIndex((other) => other.key === key) < index)
      .map(({ key, path, named }) => ({ path, field, message: `${field}${named ?? key}重复` }));
  return [
    ...repeated(
      "单位编号",
      office.units.map(({ id }, index) => ({ key: id, path: `/units/${index}` })),
    ),
    ...repeated(
      "账号",
      office.people.map(({ username }, index) => ({ key: username, path: `/people/${index}` })),
    ),
    ...repeated(
      "岗位",
      postsIn(office).map(({ username, post: { unitId, role }, path }) => ({
        ...{ key: `${username} ${unitId} ${role}`, path, named: `“${unitId}的${roles[role]}”` },
      })),
    ),
    ...repeated(
      "执法证号",
      certificatesIn(office).map(({ certificate, path }) => ({ key: certificate.number, path })),
    ),
    ...repeated(
      "统一社会信用代码",
      office.enterprises.map(({ creditCode }, index) => ({ key: creditCode, path: `/enterprises/${index}` })),
    ),
  ];
}

async function unknownUnits(trx: Knex.Transaction, office: Office): Promise<FieldError[]> {
  const known = new Set([...office.units.map(({ id }) => id), ...(await trx("units").pluck<string[]>("id"))]);
  const named = [
    ...postsIn(office).map(({ post, path }) => ({ unitId: post.unitId, path })),
    ...certificatesIn(office).map(({ certificate, path }) => ({ unitId: certificate.unitId, path })),
  ];
  return named
    .filter(({ unitId }) => !known.has(unitId))
    .map(({ unitId, path }) => ({ path, field: "单位编号", message: `没有编号为${unitId}的单位` }));
}

const validity = (office: Office): FieldError[] =>
  certificatesIn(office)
    .filter(({ certificate: { validFrom, validTo } }) => validTo < validFrom)
    .map(({ path }) => ({ path, field: "有效期止", message: "有效期止不能早于有效期起" }));

/** A number stands for one certificate for ever: it neither changes hands nor the unit it was issued for. */
async function certificatesOfOthers(trx: Knex.Transaction, office: Office): Promise<FieldError[]> {
  const named = certificatesIn(office);
  const known: { number: string; unitId: string; username: string; name: string }[] = await trx(
    "certificates as c",
  )
    .join("people as p", "p.id", "c.person_id")
    .whereIn(
      "c.number",
      named.map(({ certificate }) => certificate.number),
    )
    .select({ number: "c.number", unitId: "c.unit_id", username: "p.username", name: "p.name" });
  return named.flatMap(({ username, certificate: { number, unitId }, path }) => {
    const held = known.find((other) => other.number === number);
    if (!held) return [];
    const holder = `${held.name}（${held.username}）`;
    const refused = (message: string): FieldError[] => [{ path, field: "执法证号", message }];
    if (held.username !== username)
      return refused(`执法证号${number}已登记在${holder}名下，不能改为${username}的证件`);
    if (held.unitId !== unitId)
      return refused(`${holder}的执法证号${number}是单位${held.unitId}的证件，不能改为单位${unitId}的证件`);
    return [];
  });
}
