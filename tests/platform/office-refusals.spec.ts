import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { Knex } from "knex";
import { enter } from "../../scripts/office/enter.ts";
import { readOffice, refusalOf } from "../../scripts/office/file.ts";
import { childEnvironment } from "../../server/config.ts";
import { connect } from "../../server/db/connect.ts";
import { StartFailure } from "../../server/embedded/start-failure.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { ours } from "./ended.ts";
import { certificate, post, unit, wang } from "./office.ts";
import { scratchFolder } from "./scratch.ts";

const li = { ...wang, username: "li", name: "李某", certificates: [] };
const office = { units: [unit("emergency"), unit("fire")], people: [wang], enterprises: [] };
const people = (...entered: object[]) => ({ ...office, people: entered });
const enterprise = {
  ...{
    name: "恒瑞公司",
    creditCode: "91000000MA00000K1X",
    address: "纬三路6号",
    legalRepresentative: "何某",
  },
  ...{ contact: "许某", phone: "0000-5550166", industry: "仓储" },
};

describe("录入不得出错：npm run office 拒绝的文件什么也不改变", function () {
  this.timeout(60_000);
  const { folder, remove } = scratchFolder();
  const file = path.join(folder, "office.json");
  let database: TestDatabase;
  let knex: Knex;
  /** The command as people run it. */
  const run = (...names: string[]) => {
    const program = ["--import", "tsx", "scripts/office.ts", ...names];
    const env = childEnvironment({ DATABASE_URL: database.ownerUrl }, ours);
    const { stdout, stderr, status } = spawnSync(process.execPath, program, { env });
    return { output: stdout.toString(), problem: stderr.toString(), code: status };
  };
  /** What the command does, without a process of its own. */
  const entered = async (content: string | Uint8Array) => {
    writeFileSync(file, content);
    try {
      const office = readOffice(file);
      return await knex.transaction((trx) => enter(trx, office));
    } catch (error) {
      throw refusalOf(file, error);
    }
  };
  const register = async () => ({
    units: await knex("units").select().orderBy("id"),
    people: await knex("people").select().orderBy("username"),
    posts: await knex("person_roles").select().orderBy(["person_id", "unit_id", "role"]),
    certificates: await knex("certificates").select().orderBy("number"),
    enterprises: await knex("enterprises").select(),
    told: await knex("office_events").select(),
  });
  /** The file is refused in these words, and the register is as it was. */
  const refused = async (content: string | Uint8Array, said: string) => {
    const before = await register();
    const error: unknown = await entered(content).catch((caught) => caught);
    expect(error).to.be.instanceOf(StartFailure);
    expect((error as StartFailure).message).to.equal(said);
    expect(await register()).to.deep.equal(before);
  };
  const told = (...problems: string[]) =>
    `${file} 有 ${problems.length} 处问题，没有录入任何内容：\n${problems.join("\n")}`;
  const refusesEntry = (content: object, ...problems: string[]) =>
    refused(JSON.stringify(content), told(...problems));
  /** The command says just this on its error output and ends with exit code 1. */
  const endsWith = (names: string[], said: string) =>
    expect(run(...names)).to.deep.equal({ output: "", problem: `${said}\n`, code: 1 });

  before(async () => {
    database = await testDatabase();
    knex = connect({ url: database.ownerUrl, max: 1 });
    expect(await entered(JSON.stringify(office))).to.have.length(1);
  });
  after(async () => {
    await knex.destroy();
    await database.drop();
    remove();
  });

  it("a certificate of one person is not changed by what is entered for another, nor moved to another unit", async () => {
    const longer = { ...certificate, validTo: "2030-01-01" };
    await refusesEntry(
      people({ ...li, certificates: [longer] }),
      "人员第1项证件第1项：执法证号X1已登记在王某（wang）名下，不能改为li的证件（/people/0/certificates/0）",
    );
    await refusesEntry(
      people({ ...wang, certificates: [{ ...longer, unitId: "fire" }] }),
      "人员第1项证件第1项：王某（wang）的执法证号X1是单位emergency的证件，不能改为单位fire的证件（/people/0/certificates/0）",
    );
    await refusesEntry(
      people(
        { ...wang, certificates: [] },
        { ...li, certificates: [{ ...certificate, number: "X2" }, longer] },
      ),
      "人员第2项证件第2项：执法证号X1已登记在王某（wang）名下，不能改为li的证件（/people/1/certificates/1）",
    );
  });

  it("a certificate does not end before it begins", async () => {
    await refusesEntry(
      people({ ...wang, certificates: [{ ...certificate, validFrom: "2028-01-01", validTo: "2027-12-31" }] }),
      "人员第1项证件第1项：有效期止不能早于有效期起（/people/0/certificates/0）",
    );
  });

  it("posts and certificates are of units that exist", () =>
    refusesEntry(
      people({
        ...{ ...wang, roles: [post, { ...post, unitId: "nowhere" }] },
        certificates: [{ ...certificate, number: "X3", unitId: "nowhere" }],
      }),
      "人员第1项岗位第2项：没有编号为nowhere的单位（/people/0/roles/1）",
      "人员第1项证件第1项：没有编号为nowhere的单位（/people/0/certificates/0）",
    ));

  it("nothing is named twice in a file", () =>
    refusesEntry(
      {
        units: [unit("fire"), unit("fire")],
        people: [{ ...wang, roles: [post, post] }, { ...wang }],
        enterprises: [enterprise, enterprise],
      },
      "单位第2项：单位编号fire重复（/units/1）",
      "人员第2项：账号wang重复（/people/1）",
      "人员第1项岗位第2项：岗位“emergency的执法人员”重复（/people/0/roles/1）",
      "人员第2项岗位第1项：岗位“emergency的执法人员”重复（/people/1/roles/0）",
      "人员第2项证件第1项：执法证号X1重复（/people/1/certificates/0）",
      "企业第2项：统一社会信用代码91000000MA00000K1X重复（/enterprises/1）",
    ));

  it("the command says one sentence and ends with 1: no such file, a folder, two files, a refused certificate", () => {
    const missing = path.join(folder, "missing.json");
    endsWith([missing], `${missing} 不存在，请检查文件名。`);
    const directory = path.join(folder, "directory");
    mkdirSync(directory);
    endsWith([directory], `${directory} 是文件夹，不是文件，请检查文件名。`);
    endsWith([file, file], "用法：npm run office -- 文件.json（一次录入一个文件）");
    writeFileSync(file, JSON.stringify(people({ ...li, certificates: [certificate] })));
    endsWith(
      [file],
      told(
        "人员第1项证件第1项：执法证号X1已登记在王某（wang）名下，不能改为li的证件（/people/0/certificates/0）",
      ),
    );
  });

  it("a fault of the program keeps its stack, and nothing is entered", async () => {
    await knex.raw("alter table enterprises add constraint none_such check (name <> '恒瑞公司')");
    const before = await register();
    writeFileSync(file, JSON.stringify({ ...office, enterprises: [enterprise] }));
    const { problem, code } = run(file);
    expect(problem).to.match(/none_such[\s\S]*\n {4}at /);
    expect(code).to.equal(1);
    expect(await register()).to.deep.equal(before);
  });

  it("a byte order mark is no fault; posts become those of the file, and certificates left out stay", async () => {
    const head = { ...post, role: "bureau-head" };
    const mark = "\ufeff";
    await entered(mark + JSON.stringify(people({ ...wang, roles: [head], certificates: [] })));
    const { posts, certificates } = await register();
    expect(posts.map(({ role }) => role)).to.deep.equal(["bureau-head"]);
    expect(certificates.map(({ number }) => number)).to.deep.equal(["X1"]);
  });

  it("whether an account is closed or a certificate suspended stays as recorded when the file says nothing of it", async () => {
    const zhao = { ...wang, username: "zhao", certificates: [{ ...certificate, number: "X9" }] };
    const recorded = async () => {
      const one = await knex("people as p")
        .join("certificates as c", "c.person_id", "p.id")
        .where({ username: "zhao" })
        .first("p.active", "c.suspended");
      return one as { active: boolean; suspended: boolean };
    };
    const enters = (person: object, suspended?: boolean) =>
      entered(
        JSON.stringify(
          people({ ...person, certificates: zhao.certificates.map((one) => ({ ...one, suspended })) }),
        ),
      );
    await enters(zhao);
    expect(await recorded()).to.deep.equal({ active: true, suspended: false });
    await enters({ ...zhao, active: false }, true);
    await enters({ ...zhao, name: "赵某某" });
    expect(await recorded()).to.deep.equal({ active: false, suspended: true });
    await enters({ ...zhao, active: true }, false);
    expect(await recorded()).to.deep.equal({ active: true, suspended: false });
  });
});
