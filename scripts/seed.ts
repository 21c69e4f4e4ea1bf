import { randomBytes } from "node:crypto";
import { type Role, roles } from "../domain/authority.ts";
import { addMonths } from "../domain/calendar.ts";
import { hashPassword } from "../server/auth/password.ts";
import { clockOf } from "../server/clock.ts";
import { connect } from "../server/db/connect.ts";

const area = "临江";
const common = {
  area_name: area,
  government: "临江区人民政府",
  court: "临江区人民法院",
};

const units = [
  {
    ...common,
    id: "emergency",
    name: "临江区应急管理局",
    organ_word: "应急",
    address: "临江区滨江路18号",
    phone: "0000-5550100",
    supervision_phone: "0000-5550109",
  },
  {
    ...common,
    id: "fire",
    name: "临江区消防救援大队",
    organ_word: "消",
    address: "临江区学府路119号",
    phone: "0000-5550119",
    supervision_phone: "0000-5550118",
  },
];

interface Example {
  id: string;
  username: string;
  name: string;
  unitId: string;
  role: Role;
  /** 执法证号 */
  certificate?: string;
  /** 主要负责人 of the unit, beside the other heads */
  principal?: true;
}

const person = (
  n: number,
  username: string,
  name: string,
  unitId: string,
  role: Role,
  certificate?: string,
) =>
  ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    username,
    name,
    unitId,
    role,
    ...(certificate ? { certificate } : {}),
  }) satisfies Example;

const people: Example[] = [
  person(1, "liming", "李明", "emergency", "case-officer", "临江执法2024001"),
  person(2, "zhangwei", "张伟", "emergency", "case-officer", "临江执法2024002"),
  person(3, "zhaolei", "赵磊", "fire", "case-officer", "临消执法2024011"),
  person(4, "sunyan", "孙燕", "fire", "case-officer", "临消执法2024012"),
  person(5, "wangfang", "王芳", "emergency", "legal-reviewer"),
  person(6, "chenjie", "陈杰", "emergency", "unit-head"),
  { ...person(7, "zhouqiang", "周强", "emergency", "bureau-head"), principal: true },
  person(8, "wuting", "吴婷", "fire", "unit-head"),
  person(9, "zhengbo", "郑波", "emergency", "auditor"),
  person(10, "admin", "林静", "emergency", "administrator"),
  { ...person(11, "liuyang", "刘洋", "fire", "bureau-head"), principal: true },
  person(12, "maping", "马平", "emergency", "bureau-head"),
  person(13, "luojing", "罗静", "emergency", "bureau-head"),
  person(14, "sunli", "孙莉", "emergency", "hearing-host"),
  person(15, "heping", "何平", "emergency", "finance"),
  person(16, "tangxue", "唐雪", "emergency", "credit-officer"),
  person(17, "gaojun", "高军", "emergency", "archivist"),
];

const postsOf = ({ role, principal }: Example): Role[] => (principal ? [role, "principal-head"] : [role]);

/** The enterprise of the example: a chemical warehouse. */
export const exampleEnterprise = {
  id: "00000000-0000-4000-9000-000000000001",
  name: "临江恒瑞化工仓储有限公司",
  credit_code: "91000000MA00000K1X",
  address: "临江区化工园区纬三路6号",
  legal_representative: "何建国",
  contact: "许敏",
  phone: "0000-5550166",
  industry: "危险化学品仓储",
};

export interface SeededAccount {
  username: string;
  password: string;
  name: string;
  roles: string[];
}

/**
 * Loads the example bureau: two departments, seventeen people, one enterprise. Loading it again gives new passwords.
 * @returns the accounts with their passwords, which are made up here and stored nowhere else in clear
 */
export async function seedExampleBureau(ownerUrl: string): Promise<SeededAccount[]> {
  const knex = connect({ url: ownerUrl, max: 1 });
  const today = clockOf().today();
  try {
    const passwords = new Map(people.map((p) => [p.id, `${p.username}-${randomBytes(4).toString("hex")}`]));
    const hashes = new Map<string, string>();
    for (const [id, password] of passwords) hashes.set(id, await hashPassword(password));
    await knex.transaction(async (trx) => {
      await trx("units").insert(units).onConflict("id").ignore();
      await trx("people")
        .insert(
          people.map(({ id, username, name }) => ({ id, username, name, password_hash: hashes.get(id) })),
        )
        .onConflict("id")
        .merge(["password_hash"]);
      await trx("person_roles")
        .insert(
          people.flatMap((p) => postsOf(p).map((role) => ({ person_id: p.id, unit_id: p.unitId, role }))),
        )
        .onConflict()
        .ignore();
      await trx("certificates")
        .insert(
          people.flatMap((p) =>
            p.certificate
              ? [
                  {
                    id: p.id,
                    person_id: p.id,
                    unit_id: p.unitId,
                    number: p.certificate,
                    scope: p.unitId === "fire" ? "消防监督" : "安全生产监管",
                    valid_from: addMonths(today, -24),
                    valid_to: addMonths(today, 36),
                  },
                ]
              : [],
          ),
        )
        .onConflict("id")
        .ignore();
      await trx("enterprises").insert(exampleEnterprise).onConflict("id").ignore();
    });
    return people.map((p) => ({
      username: p.username,
      password: passwords.get(p.id) ?? "",
      name: p.name,
      roles: postsOf(p).map((role) => `${units.find((u) => u.id === p.unitId)?.name}${roles[role]}`),
    }));
  } finally {
    await knex.destroy();
  }
}
