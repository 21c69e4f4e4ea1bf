import type { Knex } from "knex";
import { type Role, roles } from "../../server/auth/actor.ts";
import { hashPassword } from "../../server/auth/password.ts";
import type { Deps } from "../../server/db/deps.ts";

export const password = "检查要依法-2026";

const unit = (id: string, name: string, organ_word: string) => ({
  ...{ id, name, organ_word, area_name: "临江" },
  ...{ government: "临江区人民政府", court: "临江区人民法院" },
  ...{ address: "临江区江滨路1号", phone: "0571-80000000", supervision_phone: "0571-80000001" },
});

const units = [
  unit("emergency", "临江区应急管理局", "应急"),
  unit("fire", "临江区消防救援大队", "消"),
  unit("housing", "临江区住房和城乡建设局", "建"),
];

const personId = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, "0")}`;

type Post = { unitId: string; role: Role };
const person = (n: number, username: string, name: string, ...posts: Post[]) => ({
  ...{ id: personId(n), username, name, roles: posts },
});
const post = (role: Role, unitId: string): Post => ({ role, unitId });

export const people = {
  officer: person(1, "chen", "陈立", post("case-officer", "emergency")),
  colleague: person(2, "lin", "林㛃", post("case-officer", "emergency")),
  fireOfficer: person(3, "zhou", "周勤", post("case-officer", "fire")),
  unitHead: person(4, "wu", "吴敏", post("unit-head", "emergency")),
  bureauHead: person(
    5,
    "zheng",
    "郑和",
    post("bureau-head", "emergency"),
    post("principal-head", "emergency"),
  ),
  auditor: person(6, "he", "何审", post("auditor", "fire")),
  outsider: person(7, "sun", "孙外", post("case-officer", "housing"), post("unit-head", "housing")),
  administrator: person(8, "admin", "管理员", post("administrator", "emergency")),
  legalReviewer: person(9, "fang", "方法", post("legal-reviewer", "emergency")),
  host: person(10, "ting", "丁听", post("hearing-host", "emergency")),
  finance: person(11, "qian", "钱进", post("finance", "emergency")),
  creditOfficer: person(12, "xin", "辛用", post("credit-officer", "emergency")),
  archivist: person(13, "dang", "党安", post("archivist", "emergency")),
};

export const enterprise = {
  id: "00000000-0000-4000-8000-0000000000e1",
  name: "临江化工仓储有限公司",
  credit_code: "91330100MA27XXXX1T",
  address: "临江区仓储路8号",
  legal_representative: "王五",
  contact: "赵六",
  phone: "0571-81111111",
  industry: "危险化学品储存",
};

/** Enters three units, thirteen people, two certificates and one enterprise into an empty database. */
export async function enterBureau(knex: Knex, deps: Deps): Promise<void> {
  const held = Object.values(people).flatMap((someone) => someone.roles.map(({ role }) => role));
  const missing = roles.filter((role) => !held.includes(role));
  if (missing.length > 0) throw new Error(`nobody among the people holds ${missing.join(", ")}`);
  const passwordHash = await hashPassword(password);
  await knex("units").insert(units);
  await knex("enterprises").insert(enterprise);
  await deps.transaction(async (tx) => {
    for (const someone of Object.values(people)) await tx.people.add({ ...someone, passwordHash });
    const valid = { scope: "安全生产", validFrom: "2024-01-01", validTo: "2029-12-31" };
    for (const [holder, number] of [
      [people.officer, "浙应急001"],
      [people.fireOfficer, "浙消002"],
    ] as const)
      await tx.people.addCertificate(holder.id, {
        ...valid,
        number,
        unitId: holder.roles[0]?.unitId ?? "",
      });
  });
}

/** Opens a joint inspection of 应急 (lead) and 消防. @returns the case's id */
export function openCase(deps: Deps, n: number, changes: { title?: string } = {}): Promise<string> {
  const departments = [
    { unitId: "emergency", officerIds: [people.officer.id] },
    { unitId: "fire", officerIds: [people.fireOfficer.id] },
  ];
  return deps.transaction(async (tx) => {
    const caseId = await tx.cases.open({
      kind: "inspection",
      number: `临应急检〔2026〕${n}号`,
      title: changes.title ?? "危险化学品仓库综合查一次",
      leadUnitId: "emergency",
      enterpriseId: enterprise.id,
      dispatch: { title: "危险化学品仓库综合查一次", departments },
      departments,
    });
    const actor = { id: people.unitHead.id, name: people.unitHead.name };
    await tx.ledger.append({ caseId, actor, type: "inspection-dispatched" });
    return caseId;
  });
}
